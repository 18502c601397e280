import {
  parseEntries,
  parseHighestDegree,
  parseJobTitle,
  parseSections,
  parseYearsExperience,
} from '../../../domain/lookUp/lookUpAnswers';
import { parseOccupation } from '../../../domain/occupations/occupationAnswer';
import { parseCity, parseCountry, parseState } from '../../../domain/places/placeAnswers';
import { type SectionName, sectionInfos } from '../../../domain/report/sectionInfos';
import { payServiceNames } from '../../../domain/payService';
import { type Parsed, refused } from '../../../domain/lookUp/parsed';
import { withText } from './lookUpState';

import type { AnswerName } from '../../../domain/lookUp/lookUpAnswers';
import type { LookUp, OccupationChoice, Place } from '../../../domain/lookUp/lookUp';
import type { LookUpContext } from './lookUpContext';
import type { LookUpState } from './lookUpState';

type Context = Pick<LookUpContext, 'given' | 'available'>;

/** The parsed answers. */
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

/** Required answers, where null counts as not given. */
const required: readonly AnswerName[] = ['jobTitle', 'country', 'sections'];

/** Answers whose step has a text field. An invalid value becomes its initial text. */
const textAnswers = [
  'jobTitle',
  'country',
  'state',
  'city',
  'yearsExperience',
  'highestDegree',
  'occupation',
] as const;

/** Parses a given answer; undefined if it wasn't given. */
function readGiven<K extends AnswerName>(
  context: Context,
  name: K,
  state: LookUpState,
): Parsed<GivenValues[K]> | undefined {
  const raw = context.given[name];
  if (raw === undefined || (raw === null && required.includes(name))) {
    return undefined;
  }
  return readers[name](raw, state, context);
}

/** True if a valid answer was given, so that its step is skipped. */
export function isGiven(context: Context, name: AnswerName, state: LookUpState): boolean {
  return readGiven(context, name, state)?.ok === true;
}

/** The errors in the given answers. */
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
 * Adds the given answers to the state. An invalid answer becomes the initial text of its step, which
 * explains the error.
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

/** Adds the given state and city, which can be parsed only once the country is known. */
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

/** Like `??`, but keeps a given null. */
function takeGiven<T>(given: T | undefined, other: T): T {
  return given === undefined ? other : given;
}

/** The given answers that are invalid or can't be parsed yet, by step. */
function listRefusedTexts(context: Context, state: LookUpState): Record<string, string> {
  const texts = textAnswers
    .filter(name => !isGiven(context, name, state))
    .map(name => [name, toText(findId(context.given[name]))] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** The code of an occupation; any other value unchanged. */
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

/** Why a section isn't available, and what to do. */
export function explainUnavailable(section: SectionName): string {
  const service = payServiceNames[sectionInfos[section].service];
  return `Sign in to ${service} to include “${sectionInfos[section].title}”.`;
}
