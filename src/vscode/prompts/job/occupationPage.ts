import { parseOccupationCode } from '../../../domain/occupations/occupationAnswer';
import { dimensionForms, dimensions } from '../../../domain/occupations/occupationCode';

import { headed, item, note, warning } from '../inputs/quickInputs';
import { explainError } from '../inputs/suggestions';

import type { OccupationChoice } from '../../../domain/lookUp/lookUp';
import type { MatchQuality } from '../../../occupations/matchPhrase';
import type { LookUpPromptDeps, OccupationCandidates } from '../lookUp/lookUpContext';
import type { PickLine, PickPage, StepPlace } from '../inputs/quickInputs';

export type OccupationPageDeps = Pick<LookUpPromptDeps, 'searchOccupations' | 'log'>;

/** The options of the page. */
export interface OccupationQuestion {
  title: string;
  jobTitle: string;
  /** The earlier choice for the job title; null for no benchmark. */
  chosen: OccupationChoice | null | undefined;
  text: string;
  place: StepPlace | null;
  /** Whether to offer “No benchmark”. */
  canLeaveOut: boolean;
}

type Choice = OccupationChoice | 'none';

/** Text that starts like a code is parsed as one; anything else is searched for. */
const codeStart = /^\d[\d\s.‐‑‒–—−-]*$/u;

/** Asks for the occupation of a market section; the answer is null for no benchmark. */
export function createOccupationPage(
  deps: OccupationPageDeps,
  question: OccupationQuestion,
): PickPage<Choice, OccupationChoice | null> {
  const { title, jobTitle, place, text, canLeaveOut } = question;
  return {
    title,
    placeholder: 'Enter an occupation title or code (for example, 15-1252)',
    place,
    text,
    fill: async (entered, list, signal) => {
      const typed = entered.trim();
      list.setBusy(true);
      const found = await search(deps, typed === '' ? jobTitle : typed);
      if (signal.aborted) {
        return;
      }
      const lines = typed === '' ? toFirstLines(question, found) : toTypedLines(typed, found);
      list.show(
        canLeaveOut ? lines : lines.filter(line => line !== noBenchmark),
        isClear(question, typed, found) ? undefined : null,
      );
      list.setBusy(false);
    },
    choose: choice => ({ done: choice === 'none' ? null : choice }),
  };
}

async function search(
  { searchOccupations, log }: OccupationPageDeps,
  text: string,
): Promise<Found> {
  try {
    return await searchOccupations(text);
  } catch (thrown) {
    return explainError(thrown, log);
  }
}

/** Occupations, or the message that says why the list couldn't be loaded. */
type Found = OccupationCandidates | string;

const qualityNames: Record<MatchQuality, string> = {
  exact: 'exact match',
  close: 'close match',
  weak: 'weak match',
};

function toFirstLines(
  { jobTitle, chosen }: OccupationQuestion,
  found: Found,
): readonly PickLine<Choice>[] {
  const listed = toItems(found, chosen?.id);
  return [
    ...(chosen === null ? [noBenchmark] : []),
    ...(chosen ? [toItem(chosen, 'last used')] : []),
    ...headed(getHeading(jobTitle, found), listed),
    ...(chosen === null ? [] : [noBenchmark]),
    ...explainSearch(found, jobTitle),
  ];
}

function toTypedLines(text: string, found: Found): readonly PickLine<Choice>[] {
  if (!codeStart.test(text)) {
    return [
      ...headed(getHeading(text, found), toItems(found)),
      noBenchmark,
      ...explainSearch(found, text),
    ];
  }
  const code = parseOccupationCode(text);
  if (!code.ok) {
    return [
      note(`“${text}” isn’t an occupation code`, `Use a format like ${codeExamples}.`),
      ...toItems(found),
      noBenchmark,
    ];
  }
  const name = findName(code.value, found);
  return [
    ...(code.value.dimension === 'soc' && name === null && typeof found !== 'string'
      ? [warning('This code isn’t in the built-in list', 'Lightcast may not cover it.')]
      : []),
    toItem({ ...code.value, name }, dimensionForms[code.value.dimension].name),
    ...toItems(found, code.value.id),
    noBenchmark,
  ];
}

/** One example per form; short, because a line shows about 90 characters. */
const codeExamples = new Intl.ListFormat('en-US', { type: 'disjunction' }).format(
  dimensions.map(dimension => dimensionForms[dimension].example),
);

const noBenchmark = item<Choice>('none', 'No benchmark', {
  description: 'Skip the market section',
  icon: 'circle-slash',
});

function findName({ dimension, id }: OccupationChoice, found: Found): string | null {
  return typeof found === 'string' || dimension !== 'soc'
    ? null
    : (found.candidates.find(({ code }) => code === id)?.title ?? null);
}

/** True if the first line is a code, an earlier choice or a clear match. */
function isClear({ chosen }: OccupationQuestion, typed: string, found: Found): boolean {
  if (typed === '' ? chosen !== undefined : parseOccupationCode(typed).ok) {
    return true;
  }
  return typeof found !== 'string' && found.verdict === 'read';
}

/** The heading of the list. */
function getHeading(text: string, found: Found): string {
  if (typeof found === 'string' || found.verdict === 'read') {
    return `Similar to “${text}”`;
  }
  return found.candidates.every(({ quality }) => quality === 'weak')
    ? `No good match for “${text}”. Choose one if it fits`
    : `“${text}” can mean several occupations. Choose one`;
}

function toItems(found: Found, exceptId?: string): readonly PickLine<Choice>[] {
  return typeof found === 'string'
    ? []
    : found.candidates
        .filter(({ code }) => code !== exceptId)
        .map(({ code, title, quality }) =>
          toItem({ dimension: 'soc', id: code, name: title }, qualityNames[quality]),
        );
}

function toItem(occupation: OccupationChoice, more?: string): PickLine<Choice> {
  const { id, name } = occupation;
  const description = [name === null ? undefined : id, more].filter(part => part !== undefined);
  return item<Choice>(occupation, name ?? id, {
    icon: 'briefcase',
    description: description.join(', '),
  });
}

function explainSearch(found: Found, text: string): readonly PickLine<Choice>[] {
  if (typeof found === 'string') {
    return [warning('Couldn’t load the occupation list', found)];
  }
  return found.candidates.length === 0 && text !== ''
    ? [note(`No occupation matches “${text}”`, 'Try a different word or a code such as 15-1252.')]
    : [];
}
