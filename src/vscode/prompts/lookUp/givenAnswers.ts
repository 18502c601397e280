import {
  parseEntries,
  parseHighestDegree,
  parseJobTitle,
  parseSections,
  parseYearsExperience,
} from '../../../domain/lookUp/lookUpAnswers';
import { parseOccupation } from '../../../domain/occupations/occupationAnswer';
import { parseCity, parseCountry, parseState } from '../../../domain/places/placeAnswers';
import { type SectionName, sectionInfos } from '../../../domain/report/section';
import { payServiceNames } from '../../../domain/payService';
import { type Parsed, refused } from '../../../domain/lookUp/parsed';
import { withText } from './lookUpState';

import type { AnswerName } from '../../../domain/lookUp/lookUpAnswers';
import type { LookUp, OccupationChoice, Place } from '../../../domain/lookUp/lookUp';
import type { LookUpContext } from './lookUpContext';
import type { LookUpState } from './lookUpState';

type Context = Pick<LookUpContext, 'given' | 'available'>;

/** What a given answer becomes. */
interface GivenValues extends Place, Omit<LookUp, 'place' | 'occupation'> {
  occupation: OccupationChoice | null;
}

type Readers = {
  [K in AnswerName]: (raw: unknown, state: LookUpState, context: Context) => Parsed<GivenValues[K]>;
};

const readers: Readers = {
  jobTitle: parseJobTitle,
  country: parseCountry,
  state: (raw, { country }) =>
    country === undefined ? refused('Select a country first.') : parseState(raw, country),
  city: parseCity,
  yearsExperience: parseYearsExperience,
  highestDegree: parseHighestDegree,
  skills: raw => parseEntries('skills', raw),
  certifications: raw => parseEntries('certifications', raw),
  occupation: parseOccupation,
  sections: (raw, _state, { available }) => parseAvailableSections(raw, available),
};

/** Answers that are needed: null does not stand for “none” there. */
const needed: readonly AnswerName[] = ['jobTitle', 'country', 'sections'];

/** Answers whose text is put into the field of their step when it is not taken. */
const typed = [
  'jobTitle',
  'country',
  'state',
  'city',
  'yearsExperience',
  'highestDegree',
  'occupation',
] as const;

/** What was given for one answer, read; undefined when nothing was. */
function readGiven<K extends AnswerName>(
  context: Context,
  name: K,
  state: LookUpState,
): Parsed<GivenValues[K]> | undefined {
  const raw = context.given[name];
  if (raw === undefined || (raw === null && needed.includes(name))) {
    return undefined;
  }
  return readers[name](raw, state, context);
}

/** True when the answer was given and can be taken: it is not asked. */
export function isGiven(context: Context, name: AnswerName, state: LookUpState): boolean {
  return readGiven(context, name, state)?.ok === true;
}

/** The sentences that say why given answers are not taken. */
export function listArgumentErrors(
  context: Context,
  names: readonly AnswerName[],
  state: LookUpState,
): readonly string[] {
  return names
    .map(name => readGiven(context, name, state))
    .flatMap(parsed => (parsed === undefined || parsed.ok ? [] : [parsed.sentence]));
}

/**
 * The state with every given answer in it. What is not taken stands in the text field of its step
 * instead, where it is explained.
 */
export function startWithGiven(context: Context, start: LookUpState): LookUpState {
  const find = <K extends AnswerName>(name: K): GivenValues[K] | undefined => {
    const parsed = readGiven(context, name, start);
    return parsed?.ok === true ? parsed.value : undefined;
  };
  const sections = find('sections');
  const occupation = find('occupation');
  return applyGivenPlace(context, {
    ...start,
    jobTitle: find('jobTitle') ?? start.jobTitle,
    country: find('country') ?? start.country,
    yearsExperience: takeGiven(find('yearsExperience'), start.yearsExperience),
    highestDegree: takeGiven(find('highestDegree'), start.highestDegree),
    skills: find('skills') ?? start.skills,
    certifications: find('certifications') ?? start.certifications,
    occupation: takeGiven(occupation, start.occupation),
    skipped:
      sections === undefined
        ? start.skipped
        : context.available.filter(name => !sections.includes(name)),
    texts: { ...start.texts, ...listRefusedTexts(context, start) },
  });
}

/** The state with the given state and city, which can be read only once the country is known. */
export function applyGivenPlace(context: Context, state: LookUpState): LookUpState {
  const region = readGiven(context, 'state', state);
  const city = readGiven(context, 'city', state);
  const known = region?.ok === true ? withText(state, 'state', undefined) : { ...state };
  if (region?.ok === true) {
    known.state = region.value;
    if (region.value === null && city === undefined) {
      known.city = null;
    }
  }
  if (city?.ok === true) {
    known.city = city.value;
  }
  return known;
}

/** The given value, also when it is null; else the other. */
function takeGiven<T>(given: T | undefined, other: T): T {
  return given === undefined ? other : given;
}

/** What was given and is not taken, or cannot be read yet, by the step that asks for it. */
function listRefusedTexts(context: Context, state: LookUpState): Record<string, string> {
  const texts = typed
    .filter(name => !isGiven(context, name, state))
    .map(name => [name, toText(findId(context.given[name]))] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** The code of a given occupation; any other value as it is. */
function findId(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : raw;
}

function toText(raw: unknown): string {
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '';
}

function parseAvailableSections(
  raw: unknown,
  available: readonly SectionName[],
): Parsed<SectionName[]> {
  const parsed = parseSections(raw);
  const missing = parsed.ok ? parsed.value.find(name => !available.includes(name)) : undefined;
  return missing === undefined ? parsed : refused(explainUnavailable(missing));
}

/** Why a section cannot be asked, and what to do. */
export function explainUnavailable(section: SectionName): string {
  const service = payServiceNames[sectionInfos[section].service];
  return `Sign in to ${service} to include “${sectionInfos[section].title}”.`;
}
