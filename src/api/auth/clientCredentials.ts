import { trimInvisible } from '../../domain/lookUp/plainText';

import type { ClientCredentials } from '../../domain/access/accessTokens';

/** The client ID and secret without the invisible characters that copying can add at their ends. */
export function trimCredentials({ clientId, clientSecret }: ClientCredentials): ClientCredentials {
  return { clientId: trimInvisible(clientId), clientSecret: trimInvisible(clientSecret) };
}
