import { AppError } from '../../../domain/faults/appError';
import { sectionInfos, sectionNames } from '../../../domain/report/sectionInfos';
import { createCityStep } from '../place/cityStep';
import { createCountryStep } from '../place/countryStep';
import { applyGivenPlace, isGiven, startWithGiven } from './givenAnswers';
import { createJobTitleStep } from '../job/jobTitleStep';
import { LookUpMemory } from '../../state/lookUpMemory';
import { emptyState, findLookUp, getSections } from './lookUpState';
import { createMarketCoverage, listAvailable } from './marketCoverage';
import { runSteps } from '../inputs/multiStep';
import { createOccupationStep } from '../job/occupationStep';
import { createRefinementsStep } from './refinementsStep';
import { createReviewStep } from './reviewStep';
import { createStateStep } from '../place/stateStep';

import type { LookUp } from '../../../domain/lookUp/lookUp';
import type { GivenAnswers } from '../../../domain/lookUp/lookUpAnswers';
import type { LookUpContext, LookUpPromptDeps } from './lookUpContext';
import type { LookUpState } from './lookUpState';
import type { Step } from '../inputs/multiStep';
import type { QuickInputs } from '../inputs/quickInputs';

/**
 * Prompts for all parts of a lookup that weren't given. Undefined if the user cancels; the next
 * lookup then starts with their answers.
 */
export async function runLookUpFlow(
  inputs: QuickInputs,
  deps: LookUpPromptDeps,
  given: GivenAnswers,
): Promise<LookUp | undefined> {
  const memory = new LookUpMemory(deps.memory);
  const available = sectionNames.filter(name => deps.available[sectionInfos[name].service]);
  const closing = new AbortController();
  const coverage = createMarketCoverage(deps.findNations, closing.signal);
  const context = { inputs, deps, memory, given, available, coverage };
  const start = startWithGiven(context, findStart(context));
  try {
    loadCoverage(context, start);
    const { finished, state } = await runSteps({
      steps: createSteps(context),
      start,
      onStep: async answered => {
        const known = applyGivenPlace(context, answered);
        loadCoverage(context, known);
        await memory.saveDraft(known);
        return known;
      },
    });
    return finished ? await finish(context, state) : undefined;
  } finally {
    closing.abort();
    inputs.close();
  }
}

function createSteps(context: LookUpContext): readonly Step<LookUpState>[] {
  const steps = [
    createJobTitleStep(context),
    createCountryStep(context),
    createStateStep(context),
    createCityStep(context),
    createRefinementsStep(context),
    createOccupationStep(context),
  ];
  return [...steps, createReviewStep(context, steps)];
}

/** The answers of a canceled lookup, unless another title was given. */
function findStart({ memory, given }: LookUpContext): LookUpState {
  const draft = memory.findDraft();
  const isAnother = given.jobTitle !== undefined && given.jobTitle !== draft?.jobTitle;
  return draft === undefined || isAnother
    ? { ...emptyState, skipped: [...memory.listSkipped()] }
    : draft;
}

/** Requests the covered countries in the background once the country is known. */
function loadCoverage({ available, coverage }: LookUpContext, { country }: LookUpState): void {
  if (available.includes('benchmark') && country !== undefined) {
    void coverage.load();
  }
}

async function finish(context: LookUpContext, state: LookUpState): Promise<LookUp> {
  const { memory } = context;
  const lookUp = findLookUp(state, getSections(state, listAvailable(context, state)));
  if (lookUp === undefined) {
    throw new AppError(
      'configuration',
      'A job title, a country, and at least one section are required.',
      { details: { setting: null } },
    );
  }
  // Sections excluded by a keybinding aren't the user's preference.
  const skipped = isGiven(context, 'sections', state) ? memory.listSkipped() : state.skipped;
  await memory.remember(lookUp, skipped);
  return lookUp;
}
