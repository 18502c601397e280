import { scopes } from '../api/auth/scopes';
import { createAccessTokens } from '../api/auth/tokenSource';

import type { HttpClient } from '../api/http/httpClient';
import type { Clock } from '../domain/clock';
import type { Settings } from '../vscode/settings/settings';
import type { AccountsDeps } from './accounts';
import type { RateLimiters } from './rateLimiters';

export interface VerifyCredentialsDeps {
  settings: Settings;
  rateLimiters: RateLimiters;
  http: HttpClient;
  clock: Clock;
}

/** Proves typed credentials with a token request at the address of the settings. */
export function createVerifyCredentials(deps: VerifyCredentialsDeps): AccountsDeps['verify'] {
  const { settings, rateLimiters, http, clock } = deps;
  return async ({ service, credentials, storage }, signal) => {
    const tokens = createAccessTokens({
      service,
      tokenUrl: settings.get(`${service}.tokenUrl`),
      scope: scopes[service],
      credentials: () => Promise.resolve(credentials),
      storage,
      http,
      clock,
      ...(service === 'lightcast' ? { rateLimiter: rateLimiters(credentials.clientId) } : {}),
    });
    await tokens.get(signal);
  };
}
