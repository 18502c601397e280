import type { AccessToken, TokenStorage } from '../domain/access/accessTokens';

/** Tokens that end with the window, such as those of the sample service, which ends with it too. */
export interface TokenMemory extends TokenStorage {
  entries(): readonly (readonly [key: string, token: AccessToken])[];
}

/** Tokens in memory only. */
export function createTokenMemory(): TokenMemory {
  const tokens = new Map<string, AccessToken>();
  return {
    read: key => Promise.resolve(tokens.get(key)),
    write: (key, token) => Promise.resolve(void tokens.set(key, token)),
    entries: () => [...tokens],
  };
}
