import { isGiven } from '../lookUp/givenAnswers';
import { lookUpTitle } from '../lookUp/lookUpContext';
import { listAvailable } from '../lookUp/marketCoverage';
import { createOccupationPage } from './occupationPage';
import { endStep, pickAnswer } from '../lookUp/stepPages';
import { LookUpMemory } from '../../state/lookUpMemory';

import type { LookUpContext, LookUpPromptDeps } from '../lookUp/lookUpContext';
import type { LookUpState } from '../lookUp/lookUpState';
import type { Step } from '../inputs/multiStep';
import type { OccupationChoice } from '../../../domain/lookUp/lookUp';
import type { QuickInputs } from '../inputs/quickInputs';

/**
 * Asks for the occupation of the market section: one from the built-in list, any valid code, or no
 * benchmark. Remembers the choice for the job title.
 */
export function createOccupationStep(context: LookUpContext): Step<LookUpState> {
  const step = 'occupation';
  return {
    name: step,
    applies: state =>
      listAvailable(context, state).includes('benchmark') &&
      !state.skipped.includes('benchmark') &&
      !isGiven(context, step, state),
    ask: async (state, place) => {
      const jobTitle = state.jobTitle ?? '';
      const page = createOccupationPage(context.deps, {
        title: lookUpTitle,
        jobTitle,
        chosen: state.occupation ?? context.memory.findOccupation(jobTitle),
        text: state.texts[step] ?? '',
        place,
        canLeaveOut: true,
      });
      const result = await pickAnswer(context, { step, state }, page);
      if (result.went === 'next' && state.jobTitle !== undefined) {
        await context.memory.rememberOccupation(state.jobTitle, result.value);
      }
      return endStep({ step, state, result }, occupation => ({ ...state, occupation }));
    },
  };
}

export type AskOccupationDeps = Pick<LookUpPromptDeps, 'searchOccupations' | 'memory' | 'log'>;

/**
 * Asks for an occupation for a report that was looked up without one. Remembers the choice for the
 * job title. Undefined if the user cancels.
 */
export async function askOccupation(
  inputs: QuickInputs,
  deps: AskOccupationDeps,
  jobTitle: string,
): Promise<OccupationChoice | undefined> {
  const memory = new LookUpMemory(deps.memory);
  const page = createOccupationPage(deps, {
    title: 'Add Market Data',
    jobTitle,
    chosen: memory.findOccupation(jobTitle) ?? undefined,
    text: '',
    place: null,
    canLeaveOut: false,
  });
  try {
    const result = await inputs.pick(page);
    if (result.went !== 'next' || result.value === null) {
      return undefined;
    }
    await memory.rememberOccupation(jobTitle, result.value);
    return result.value;
  } finally {
    inputs.close();
  }
}
