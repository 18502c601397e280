import { createHttpClient } from '../api/http/httpClient';
import { nodeFetch } from '../api/http/nodeFetch';
import { createLightcastPace } from '../api/lightcast/lightcastPace';

import { createConnect } from './accounts/connect';
import { createPaces } from './accounts/paces';
import { createProveClaim } from './accounts/proveClaim';
import { createSharedPace } from './storage/sharedPace';
import { createTokenTurns } from './storage/tokenTurns';

import type { Clock } from '../domain/clock';
import type { Log } from '../domain/log';
import type { AccountsDeps } from './accounts/accounts';
import type { ConnectDeps, OpenSource } from './accounts/connect';

/** The way out to the services: how they are opened, and how credentials are proved at them. */
export interface Services {
  openSource: OpenSource;
  prove: AccountsDeps['prove'];
}

export interface ServicesDeps extends Omit<ConnectDeps, 'http' | 'paces' | 'turns'> {
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
  const paces = createPaces(clientId =>
    folder === null
      ? createLightcastPace(clock)
      : createSharedPace({ folder, clientId, clock, log }),
  );
  const turns = folder === null ? {} : { turns: createTokenTurns({ folder, clock, log }) };
  const http = createHttpClient({
    fetch: nodeFetch,
    clock,
    random: Math.random,
    log,
    timeoutMs: () => settings.get('http.timeoutSeconds') * 1000,
  });
  return {
    openSource: createConnect({ ...deps, ...turns, paces, http }),
    prove: createProveClaim({ settings, paces, http, clock }),
  };
}
