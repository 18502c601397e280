import { scopes } from '../api/auth/scopes';
import { createAccessTokens } from '../api/auth/tokenSource';

import type { HttpClient } from '../api/http/httpClient';
import type { Clock } from '../domain/clock';
import type { AccountsDeps } from './accounts';
import type { RateLimiters } from './rateLimiters';
import type { Settings } from './settings';

export interface VerifyCredentialsDeps {
  settings: Settings;
  rateLimiters: RateLimiters;
  http: HttpClient;
  clock: Clock;
}

/** Verifies entered credentials with a token request to the URL in the settings. */
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
      rateLimiter: rateLimiters[service](credentials.clientId),
    });
    await tokens.get(signal);
  };
}
