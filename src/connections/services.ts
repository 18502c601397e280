import { createHttpClient } from '../api/http/httpClient';
import { nodeFetch } from '../api/http/nodeFetch';
import { createConnect } from './connect';
import { createRateLimiters, inProcess } from './rateLimiters';
import { scopes } from '../api/auth/scopes';
import { createAccessTokens } from '../api/auth/tokenSource';

import type { Clock } from '../domain/clock';
import type { Log } from '../domain/log';
import type { AccountsDeps } from './accounts';
import type { ConnectDeps, OpenSource } from './connect';
import type { MakeRateLimiter, RateLimiters } from './rateLimiters';
import type { HttpClient } from '../api/http/httpClient';
import type { Settings } from './settingValues';

/** Connects to the services, and verifies credentials with them. */
export interface Services {
  openSource: OpenSource;
  verify: AccountsDeps['verify'];
}

export interface ServicesDeps extends Omit<ConnectDeps, 'http' | 'rateLimiters'> {
  clock: Clock;
  log: Log;
  /** Creates rate limiters that processes share; by default, they limit only this process. */
  makeRateLimiter?: MakeRateLimiter;
}

/**
 * Wires everything that sends requests. Import this module only with `await import(…)`, so that the
 * HTTP client and the service clients load with the first request and not on start-up.
 */
export function createServices({ log, makeRateLimiter, ...deps }: ServicesDeps): Services {
  const { settings, clock } = deps;
  const rateLimiters = createRateLimiters(makeRateLimiter ?? inProcess(clock));
  const http = createHttpClient({
    fetch: nodeFetch,
    clock,
    random: Math.random,
    log,
    timeoutMs: () => settings.get('http.timeoutSeconds') * 1000,
  });
  return {
    openSource: createConnect({ ...deps, rateLimiters, http }),
    verify: createVerifyCredentials({ settings, rateLimiters, http, clock }),
  };
}

export interface VerifyCredentialsDeps {
  settings: Settings;
  rateLimiters: RateLimiters;
  http: HttpClient;
  clock: Clock;
}

/** Verifies entered credentials with a token request to the URL in the settings. */
function createVerifyCredentials(deps: VerifyCredentialsDeps): AccountsDeps['verify'] {
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

export type CreateServices = typeof createServices;
