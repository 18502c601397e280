import { readGivenAnswers } from '../../domain/lookUp/lookUpAnswers';
import { sectionNames } from '../../domain/report/section';
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

/** The questions of several pages, as commands ask them. */
export interface Questions {
  /**
   * `given` is the command's argument: what it answers is not asked. The pages begin with the
   * answers of `earlier`, a look-up that is to be asked differently.
   */
  askLookUp(
    deps: LookUpPromptDeps,
    given: unknown,
    earlier: LookUp | undefined,
  ): Promise<LookUp | undefined>;
  /** Which occupation the market of a report is about; undefined when the person leaves. */
  askOccupation(deps: AskOccupationDeps, jobTitle: string): Promise<OccupationChoice | undefined>;
  askCredentials(
    service: PayService,
    options: AskCredentialsOptions,
  ): Promise<ClientCredentials | undefined>;
}

/**
 * Pages drawn by VS Code. This module carries the steps and the lists of countries and states:
 * import it only with `await import(…)`, which makes it a chunk that is loaded at the first question.
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

/** The answers as if the person had given them and left on the last page. */
function toDraft({ place, sections, ...answers }: LookUp): LookUpState {
  const skipped = sectionNames.filter(name => !sections.includes(name));
  return { ...place, ...answers, skipped, unlisted: [], texts: {} };
}
