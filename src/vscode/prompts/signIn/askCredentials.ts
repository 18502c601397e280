import { runCredentialsFlow } from './credentialsFlow';
import { createQuickInputs } from '../inputs/vscodeQuickInputs';

import type { ClientCredentials } from '../../../domain/access/accessTokens';
import type { PayService } from '../../../domain/payService';
import type { AskCredentialsOptions } from './credentialsFlow';

/**
 * Asks for the client id and the client secret of a service until they are proved. Undefined when
 * the person leaves; then nothing is kept of either.
 */
export function askCredentials(
  service: PayService,
  options: AskCredentialsOptions,
): Promise<ClientCredentials | undefined> {
  return runCredentialsFlow(createQuickInputs(), service, options);
}
