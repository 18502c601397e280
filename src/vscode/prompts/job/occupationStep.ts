import { isGiven } from '../lookUp/givenAnswers';
import { lookUpTitle } from '../lookUp/lookUpContext';
import { listAvailable } from '../lookUp/marketCoverage';
import { createOccupationPage } from './occupationPage';
import { endStep, pickAnswer } from '../lookUp/stepPages';

import type { LookUpContext } from '../lookUp/lookUpContext';
import type { LookUpState } from '../lookUp/lookUpState';
import type { Step } from '../inputs/multiStep';

/**
 * Asks which occupation the market benchmark is about: one of the built-in list, any code in a
 * valid form, or no benchmark. The choice is remembered for the job title.
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
