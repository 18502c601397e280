import { runLookUpFlow } from './lookUpFlow';
import { createQuickInputs } from '../inputs/vscodeQuickInputs';

import type { LookUp } from '../../../domain/lookUp/lookUp';
import type { GivenAnswers } from '../../../domain/lookUp/lookUpAnswers';
import type { LookUpPromptDeps } from './lookUpContext';

/**
 * Asks for everything of a look-up that was not given, page by page. A given answer that cannot be
 * taken is asked for with its explanation. Undefined when the person leaves.
 */
export function askLookUp(
  deps: LookUpPromptDeps,
  given: GivenAnswers,
): Promise<LookUp | undefined> {
  return runLookUpFlow(createQuickInputs(), deps, given);
}
