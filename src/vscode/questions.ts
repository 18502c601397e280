import { readGivenAnswers } from '../domain/lookUpAnswers';

import { askCredentials } from './prompts/askCredentials';
import { askLookUp } from './prompts/askLookUp';

import type { ClientCredentials } from '../api/auth/accessTokens';
import type { LookUp } from '../domain/lookUp';
import type { PayService } from '../domain/payService';
import type { AskCredentialsOptions } from './prompts/credentialsFlow';
import type { LookUpPromptDeps } from './prompts/lookUpContext';

/** The questions of several pages, as commands ask them. */
export interface Questions {
  /** `given` is the command's argument: what it answers is not asked. */
  askLookUp(deps: LookUpPromptDeps, given: unknown): Promise<LookUp | undefined>;
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
    askLookUp: (deps, given) => askLookUp(deps, readGivenAnswers(given)),
    askCredentials,
  };
}
