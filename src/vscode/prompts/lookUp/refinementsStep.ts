import { type HighestDegree, highestDegrees } from '../../../domain/lookUp/degree';
import {
  maxYearsExperience,
  parseHighestDegree,
  parseYearsExperience,
} from '../../../domain/lookUp/lookUpAnswers';
import { findNearest } from '../../../domain/lookUp/nearest';
import { EntryListPage } from '../inputs/entryListPage';
import { isGiven, listArgumentErrors } from './givenAnswers';
import { lookUpTitle } from './lookUpContext';
import { describeRefinements } from './lookUpState';
import { matchNames } from '../place/matchNames';
import { headed, item, warning } from '../inputs/quickInputs';
import { endStep } from './stepPages';

import type { EntryList } from '../../../domain/lookUp/lookUpAnswers';
import type { LookUpContext } from './lookUpContext';
import type { LookUpState } from './lookUpState';
import type { Step, StepResult } from '../inputs/multiStep';
import type { PickLine, StepPlace } from '../inputs/quickInputs';

const fields = ['yearsExperience', 'highestDegree', 'skills', 'certifications'] as const;

type Field = (typeof fields)[number];

type MenuChoice = 'continue' | 'asLastTime' | Field;

const fieldTitles: Record<Field, string> = {
  yearsExperience: 'Years of experience',
  highestDegree: 'Highest degree',
  skills: 'Skills',
  certifications: 'Certifications',
};

const notSpecified = 'not specified';

/**
 * Asks for the optional refinements. A menu leads to the page of each; its first line continues.
 */
export function createRefinementsStep(context: LookUpContext): Step<LookUpState> {
  return {
    name: 'refinements',
    // Only PayScale's reports are refined.
    applies: state =>
      context.deps.available.jobalyzer && !fields.every(field => isGiven(context, field, state)),
    ask: (state, place) => askRefinements(context, state, place),
  };
}

async function askRefinements(
  context: LookUpContext,
  start: LookUpState,
  place: StepPlace,
): Promise<StepResult<LookUpState>> {
  const answeredHere = new Set<Field>();
  let state = start;
  for (;;) {
    const lines = [...warnOfGiven(context, answeredHere, state), ...toMenu(context, state)];
    const menu = await context.inputs.pick<MenuChoice, MenuChoice>({
      title: lookUpTitle,
      placeholder: 'Refine the estimate, or continue',
      place,
      text: '',
      fill: (_text, list) => list.show(lines),
      choose: choice => ({ done: choice }),
    });
    if (menu.went !== 'next' || menu.value === 'continue') {
      return { went: menu.went, state };
    }
    if (menu.value === 'asLastTime') {
      state = { ...state, ...context.memory.getRefinements() };
      continue;
    }
    const answered = await askField[menu.value](context, state, place);
    state = answered.state;
    answeredHere.add(menu.value);
    if (answered.went === 'cancel') {
      return answered;
    }
  }
}

/** The errors in given refinements, until the user answers them here. */
function warnOfGiven(
  context: LookUpContext,
  answeredHere: ReadonlySet<Field>,
  state: LookUpState,
): readonly PickLine<MenuChoice>[] {
  const open = fields.filter(field => !answeredHere.has(field));
  return listArgumentErrors(context, open, state).map(sentence => warning(sentence));
}

function toMenu(context: LookUpContext, state: LookUpState): readonly PickLine<MenuChoice>[] {
  const refined = describeRefinements(state);
  const lastTime = describeRefinements(context.memory.getRefinements());
  return [
    item<MenuChoice>('continue', 'Continue', {
      icon: 'arrow-right',
      description: refined === '' ? 'no refinements' : refined,
    }),
    ...(refined !== '' || lastTime === ''
      ? []
      : [
          item<MenuChoice>('asLastTime', 'Same as Last Time', {
            icon: 'history',
            description: lastTime,
          }),
        ]),
    ...headed(
      'Optional',
      fields.map(field =>
        item<MenuChoice>(field, fieldTitles[field], {
          icon: 'edit',
          description: describeField(field, state),
        }),
      ),
    ),
  ];
}

function describeField(field: Field, state: LookUpState): string {
  const value = state[field];
  if (value === null) {
    return notSpecified;
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  return value.length === 0 ? notSpecified : value.join(', ');
}

type AskField = (
  context: LookUpContext,
  state: LookUpState,
  place: StepPlace,
) => Promise<StepResult<LookUpState>>;

const askField: Record<Field, AskField> = {
  yearsExperience: askYears,
  highestDegree: askDegree,
  skills: (context, state, place) => askEntries(context, state, { list: 'skills', place }),
  certifications: (context, state, place) =>
    askEntries(context, state, { list: 'certifications', place }),
};

async function askYears(
  { inputs }: LookUpContext,
  state: LookUpState,
  place: StepPlace,
): Promise<StepResult<LookUpState>> {
  const step = 'yearsExperience';
  const result = await inputs.input({
    title: lookUpTitle,
    prompt: `Enter years of experience (0–${maxYearsExperience}), or leave empty to skip.`,
    placeholder: 'For example, 5',
    place: { ...place, canGoBack: true },
    text:
      state.texts[step] ?? (state.yearsExperience === null ? '' : String(state.yearsExperience)),
    password: false,
    explain: text => {
      const years = parseYearsExperience(text);
      return years.ok ? undefined : { severity: 'error', sentence: years.sentence };
    },
  });
  return endStep({ step, state, result }, text => {
    const years = parseYearsExperience(text);
    return years.ok ? { ...state, yearsExperience: years.value } : state;
  });
}

async function askDegree(
  { inputs }: LookUpContext,
  state: LookUpState,
  place: StepPlace,
): Promise<StepResult<LookUpState>> {
  const step = 'highestDegree';
  const result = await inputs.pick<HighestDegree | 'none', HighestDegree | null>({
    title: lookUpTitle,
    placeholder: 'Select the highest degree',
    place: { ...place, canGoBack: true },
    text: state.texts[step] ?? '',
    fill: (text, list) => {
      const answered = text.trim() === '' ? (state.highestDegree ?? 'none') : undefined;
      list.show(toDegreeLines(text.trim()), answered);
    },
    choose: degree => ({ done: degree === 'none' ? null : degree }),
  });
  return endStep({ step, state, result }, highestDegree => ({ ...state, highestDegree }));
}

function toDegreeLines(text: string): readonly PickLine<HighestDegree | 'none'>[] {
  const none = item<HighestDegree | 'none'>('none', 'Not specified', { icon: 'dash' });
  if (text === '') {
    return [none, ...highestDegrees.map(toDegreeLine)];
  }
  const fitting = matchNames(text, highestDegrees, degree => [degree]);
  const nearest = findNearest(text, highestDegrees, degree => degree);
  const degree = parseHighestDegree(text);
  const listed = fitting.length === 0 && nearest !== undefined ? [nearest] : fitting;
  return [
    ...(degree.ok || isPartOfDegree(text) ? [] : [warning(degree.sentence)]),
    ...listed.map(toDegreeLine),
    none,
  ];
}

function toDegreeLine(degree: HighestDegree): PickLine<HighestDegree | 'none'> {
  return item<HighestDegree | 'none'>(degree, degree, { icon: 'mortar-board' });
}

/** True if the text is part of the name of a degree. */
function isPartOfDegree(text: string): boolean {
  return highestDegrees.some(degree => degree.toLowerCase().includes(text.toLowerCase()));
}

async function askEntries(
  context: LookUpContext,
  state: LookUpState,
  { list, place }: { list: EntryList; place: StepPlace },
): Promise<StepResult<LookUpState>> {
  const page = new EntryListPage(context, state, { list, place });
  const result = await context.inputs.pick(page);
  // The list is saved even if the user cancels.
  const listed = { ...state, [list]: [...page.entries], unlisted: [...page.unlisted] };
  return endStep({ step: list, state: listed, result }, () => listed);
}
