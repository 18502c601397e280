import { readGivenAnswers } from '../../domain/lookUp/lookUpAnswers';
import { sectionNames } from '../../domain/report/sectionInfos';
import { runCredentialsFlow } from './signIn/credentialsFlow';
import { runLookUpFlow } from './lookUp/lookUpFlow';
import { askOccupation, type AskOccupationDeps } from './job/occupationStep';
import { readGivenPlace } from './place/readLocation';
import { LookUpMemory } from '../state/lookUpMemory';
import { createQuickInputs } from './inputs/vscodeQuickInputs';

import type { ClientCredentials } from '../../domain/access/accessTokens';
import type { LookUp, OccupationChoice } from '../../domain/lookUp/lookUp';
import type { PayService } from '../../domain/payService';
import type { AskCredentialsOptions } from './signIn/credentialsFlow';
import type { LookUpPromptDeps } from './lookUp/lookUpContext';
import type { LookUpState } from './lookUp/lookUpState';

/** The multi-step prompts of commands. */
export interface Questions {
  /**
   * `given` is the command's argument; its answers aren't prompted for. The answers of `earlier` are
   * the defaults.
   */
  askLookUp(
    deps: LookUpPromptDeps,
    given: unknown,
    earlier: LookUp | undefined,
  ): Promise<LookUp | undefined>;
  /** Prompts for the occupation of a market section; undefined if the user cancels. */
  askOccupation(deps: AskOccupationDeps, jobTitle: string): Promise<OccupationChoice | undefined>;
  askCredentials(
    service: PayService,
    options: AskCredentialsOptions,
  ): Promise<ClientCredentials | undefined>;
}

/**
 * Creates the prompts. Import this module only with `await import(…)`, so that the steps and the
 * lists of countries and states load with the first prompt.
 */
export function createQuestions(): Questions {
  return {
    askLookUp: async (deps, given, earlier) => {
      if (earlier !== undefined) {
        await new LookUpMemory(deps.memory).saveDraft(toDraft(earlier));
      }
      const answers = await readGivenPlace(readGivenAnswers(given));
      return runLookUpFlow(createQuickInputs(), deps, answers);
    },
    askOccupation: (deps, jobTitle) => askOccupation(createQuickInputs(), deps, jobTitle),
    askCredentials: (service, options) => runCredentialsFlow(createQuickInputs(), service, options),
  };
}

/** The answers of a lookup as a draft. */
function toDraft({ place, sections, ...answers }: LookUp): LookUpState {
  const skipped = sectionNames.filter(name => !sections.includes(name));
  return { ...place, ...answers, skipped, unlisted: [], texts: {} };
}
