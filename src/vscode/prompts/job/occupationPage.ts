import { parseOccupationCode } from '../../../domain/occupations/occupationAnswer';
import { dimensionForms, dimensions } from '../../../domain/occupations/occupationCode';

import { headed, item, note, warning } from '../inputs/quickInputs';
import { explainError } from '../inputs/suggestions';

import type { OccupationChoice } from '../../../domain/lookUp/lookUp';
import type { FoundOccupation, LookUpPromptDeps } from '../lookUp/lookUpContext';
import type { PickLine, PickPage, StepPlace } from '../inputs/quickInputs';

export type OccupationPageDeps = Pick<LookUpPromptDeps, 'searchOccupations' | 'log'>;

/** For whom and over what the page is shown. */
export interface OccupationQuestion {
  title: string;
  jobTitle: string;
  /** What was chosen for the job title before; null for no benchmark. */
  chosen: OccupationChoice | null | undefined;
  text: string;
  place: StepPlace | null;
  /** Whether the market section may be left out instead. */
  canLeaveOut: boolean;
}

type Choice = OccupationChoice | 'none';

/** What begins like a code is read as one; anything else is searched for. */
const codeStart = /^\d[\d\s.‐‑‒–—−-]*$/u;

/** The page that asks which occupation a market section is about; null is the answer “none”. */
export function createOccupationPage(
  deps: OccupationPageDeps,
  question: OccupationQuestion,
): PickPage<Choice, OccupationChoice | null> {
  const { title, jobTitle, place, text, canLeaveOut } = question;
  return {
    title,
    placeholder: 'Occupation for the market benchmark: a title, or a code such as 15-1252',
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
      list.show(canLeaveOut ? lines : lines.filter(line => line !== noBenchmark));
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

/** Occupations of the list, or the sentence that says why it cannot be read. */
type Found = readonly FoundOccupation[] | string;

function toFirstLines(
  { jobTitle, chosen }: OccupationQuestion,
  found: Found,
): readonly PickLine<Choice>[] {
  const listed = toItems(found, chosen?.id);
  return [
    ...(chosen === null ? [noBenchmark] : []),
    ...(chosen ? [toItem(chosen, 'last used')] : []),
    ...headed(`Like “${jobTitle}”`, listed),
    ...(chosen === null ? [] : [noBenchmark]),
    ...explainSearch(found, jobTitle),
  ];
}

function toTypedLines(text: string, found: Found): readonly PickLine<Choice>[] {
  if (!codeStart.test(text)) {
    return [...toItems(found), noBenchmark, ...explainSearch(found, text)];
  }
  const code = parseOccupationCode(text);
  if (!code.ok) {
    return [
      note(`“${text}” is not an occupation code`, `Write it like ${codeExamples}.`),
      ...toItems(found),
      noBenchmark,
    ];
  }
  const name = findName(code.value, found);
  return [
    ...(code.value.dimension === 'soc' && name === null && typeof found !== 'string'
      ? [warning('This code is not in the built-in list', 'Lightcast may not know it.')]
      : []),
    toItem({ ...code.value, name }, dimensionForms[code.value.dimension].name),
    ...toItems(found, code.value.id),
    noBenchmark,
  ];
}

/** One code of each form; short, because a line of the list shows about 90 characters. */
const codeExamples = new Intl.ListFormat('en-US', { type: 'disjunction' }).format(
  dimensions.map(dimension => dimensionForms[dimension].example),
);

const noBenchmark = item<Choice>('none', 'No benchmark', {
  description: 'leave the market section out',
  icon: 'circle-slash',
});

function findName({ dimension, id }: OccupationChoice, found: Found): string | null {
  return typeof found === 'string' || dimension !== 'soc'
    ? null
    : (found.find(({ code }) => code === id)?.title ?? null);
}

function toItems(found: Found, butNot?: string): readonly PickLine<Choice>[] {
  return typeof found === 'string'
    ? []
    : found
        .filter(({ code }) => code !== butNot)
        .map(({ code, title }) => toItem({ dimension: 'soc', id: code, name: title }));
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
    return [warning('The list of occupations cannot be read', found)];
  }
  return found.length === 0 && text !== ''
    ? [
        note(
          `No occupation is called like “${text}”`,
          'Type another word, or a code such as 15-1252.',
        ),
      ]
    : [];
}
