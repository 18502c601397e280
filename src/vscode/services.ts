import { createHttpClient } from '../api/http/httpClient';
import { nodeFetch } from '../api/http/nodeFetch';

import { createConnect } from './accounts/connect';
import { createProveClaim } from './accounts/proveClaim';

import type { Clock } from '../domain/clock';
import type { Log } from '../domain/log';
import type { AccountsDeps } from './accounts/accounts';
import type { ConnectDeps, OpenSource } from './accounts/connect';

/** The way out to the services: how they are opened, and how credentials are proved at them. */
export interface Services {
  openSource: OpenSource;
  prove: AccountsDeps['prove'];
}

export interface ServicesDeps extends Omit<ConnectDeps, 'http'> {
  clock: Clock;
  log: Log;
}

/**
 * Wires everything that talks to a service. This module carries the HTTP client and both clients:
 * import it only with `await import(…)`, which makes it a chunk that is loaded before the first
 * request and not when the extension wakes up.
 */
export function createServices({ log, ...deps }: ServicesDeps): Services {
  const { settings, clock } = deps;
  const http = createHttpClient({
    fetch: nodeFetch,
    clock,
    random: Math.random,
    log,
    timeoutMs: () => settings.get('http.timeoutSeconds') * 1000,
  });
  return {
    openSource: createConnect({ ...deps, http }),
    prove: createProveClaim({ settings, http, clock }),
  };
}
