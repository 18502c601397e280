import { scopes } from '../../api/auth/scopes';
import { createAccessTokens } from '../../api/auth/tokenSource';

import type { HttpClient } from '../../api/http/httpClient';
import type { Clock } from '../../domain/clock';
import type { Settings } from '../settings/settings';
import type { AccountsDeps } from './accounts';
import type { Paces } from './paces';

export interface ProveClaimDeps {
  settings: Settings;
  paces: Paces;
  http: HttpClient;
  clock: Clock;
}

/** Proves typed credentials with a token request at the address of the settings. */
export function createProveClaim(deps: ProveClaimDeps): AccountsDeps['prove'] {
  const { settings, paces, http, clock } = deps;
  return async ({ service, credentials, storage }, signal) => {
    const tokens = createAccessTokens({
      service,
      tokenUrl: settings.get(`${service}.tokenUrl`),
      scope: scopes[service],
      credentials: () => Promise.resolve(credentials),
      storage,
      http,
      clock,
      ...(service === 'lightcast' ? { pace: paces(credentials.clientId) } : {}),
    });
    await tokens.get(signal);
  };
}
