import type { AccessToken, TokenStorage } from '../domain/access/accessTokens';

/** Tokens of this process only, such as those of the sample service. */
export interface TokenMemory extends TokenStorage {
  entries(): readonly (readonly [key: string, token: AccessToken])[];
}

/** Stores tokens in memory. */
export function createTokenMemory(): TokenMemory {
  const tokens = new Map<string, AccessToken>();
  return {
    read: key => Promise.resolve(tokens.get(key)),
    write: (key, token) => Promise.resolve(void tokens.set(key, token)),
    entries: () => [...tokens],
  };
}
