import { parseOccupationCode } from '../../domain/occupations/occupationAnswer';
import { dimensionForms, dimensions } from '../../domain/occupations/occupationCode';

import { isGiven } from './givenAnswers';
import { lookUpTitle } from './lookUpContext';
import { headed, item, note, warning } from './quickInputs';
import { endStep, pickAnswer } from './stepPages';
import { explainFault } from './suggestions';

import type { OccupationChoice } from '../../domain/lookUp/lookUp';
import type { FoundOccupation, LookUpContext } from './lookUpContext';
import type { LookUpState } from './lookUpState';
import type { Step } from './multiStep';
import type { PickLine, PickPage, StepPlace } from './quickInputs';

type Choice = OccupationChoice | 'none';

/** What begins like a code is read as one; anything else is searched for. */
const codeStart = /^\d[\d\s.‐‑‒–—−-]*$/u;

/**
 * Asks which occupation the market benchmark is about: one of the built-in list, any code in a
 * valid form, or no benchmark. The choice is remembered for the job title.
 */
export function createOccupationStep(context: LookUpContext): Step<LookUpState> {
  const step = 'occupation';
  return {
    name: step,
    applies: state =>
      context.available.includes('benchmark') &&
      !state.skipped.includes('benchmark') &&
      !isGiven(context, step, state),
    ask: async (state, place) => {
      const result = await pickAnswer(context, { step, state }, createPage(context, state, place));
      if (result.went === 'next' && state.jobTitle !== undefined) {
        await context.memory.rememberOccupation(state.jobTitle, result.value);
      }
      return endStep({ step, state, result }, occupation => ({ ...state, occupation }));
    },
  };
}

function createPage(
  context: LookUpContext,
  state: LookUpState,
  place: StepPlace,
): PickPage<Choice, OccupationChoice | null> {
  const title = state.jobTitle ?? '';
  const chosen = state.occupation ?? context.memory.findOccupation(title);
  return {
    title: lookUpTitle,
    placeholder: 'Occupation for the market benchmark: a title, or a code such as 15-1252',
    place,
    text: state.texts['occupation'] ?? '',
    fill: async (text, list, signal) => {
      const typed = text.trim();
      list.setBusy(true);
      const found = await search(context, typed === '' ? title : typed);
      if (signal.aborted) {
        return;
      }
      list.show(typed === '' ? toFirstLines({ title, chosen, found }) : toTypedLines(typed, found));
      list.setBusy(false);
    },
    choose: choice => ({ done: choice === 'none' ? null : choice }),
  };
}

/** Occupations of the list, or the sentence that says why it cannot be read. */
type Found = readonly FoundOccupation[] | string;

async function search({ deps }: LookUpContext, text: string): Promise<Found> {
  try {
    return await deps.searchOccupations(text);
  } catch (thrown) {
    return explainFault(thrown, deps.log);
  }
}

function toFirstLines(options: {
  title: string;
  chosen: OccupationChoice | null | undefined;
  found: Found;
}): readonly PickLine<Choice>[] {
  const { title, chosen, found } = options;
  const listed = toItems(found, chosen?.id);
  return [
    ...(chosen === null ? [noBenchmark] : []),
    ...(chosen ? [toItem(chosen, 'last used')] : []),
    ...headed(`Like “${title}”`, listed),
    ...(chosen === null ? [] : [noBenchmark]),
    ...explainSearch(found, title),
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
