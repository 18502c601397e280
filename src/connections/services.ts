import { createHttpClient } from '../api/http/httpClient';
import { nodeFetch } from '../api/http/nodeFetch';
import { createLightcastRateLimiter } from '../api/lightcast/lightcastRateLimit';

import { createConnect } from './connect';
import { createRateLimiters } from './rateLimiters';
import { createVerifyCredentials } from './verifyCredentials';
import { createSharedRateLimiter } from '../storage/sharedRateLimiter';
import { createTokenLock } from '../storage/tokenLock';

import type { Clock } from '../domain/clock';
import type { Log } from '../domain/log';
import type { AccountsDeps } from './accounts';
import type { ConnectDeps, OpenSource } from './connect';

/** The way out to the services: how they are opened, and how credentials are proved at them. */
export interface Services {
  openSource: OpenSource;
  verify: AccountsDeps['verify'];
}

export interface ServicesDeps extends Omit<ConnectDeps, 'http' | 'rateLimiters' | 'tokenLock'> {
  clock: Clock;
  log: Log;
  /** Where windows keep to one pace and take turns; null for a process that is alone. */
  sharedFolder: string | null;
}

/**
 * Wires everything that talks to a service. This module carries the HTTP client and both clients:
 * import it only with `await import(…)`, which makes it a chunk that is loaded before the first
 * request and not when the extension wakes up.
 */
export function createServices({ log, sharedFolder: folder, ...deps }: ServicesDeps): Services {
  const { settings, clock } = deps;
  const rateLimiters = createRateLimiters(clientId =>
    folder === null
      ? createLightcastRateLimiter(clock)
      : createSharedRateLimiter({ folder, clientId, clock, log }),
  );
  const tokenLock = folder === null ? {} : { tokenLock: createTokenLock({ folder, clock, log }) };
  const http = createHttpClient({
    fetch: nodeFetch,
    clock,
    random: Math.random,
    log,
    timeoutMs: () => settings.get('http.timeoutSeconds') * 1000,
  });
  return {
    openSource: createConnect({ ...deps, ...tokenLock, rateLimiters, http }),
    verify: createVerifyCredentials({ settings, rateLimiters, http, clock }),
  };
}
