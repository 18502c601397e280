import { scopes } from '../api/auth/scopes';
import { createAccessTokens } from '../api/auth/tokenSource';
import { createJobalyzer } from '../api/jobalyzer/jobalyzerClient';
import { createLightcast } from '../api/lightcast/lightcastClient';
import { createLightcastRateLimiter } from '../api/lightcast/lightcastRateLimit';
import { payServices } from '../domain/payService';
import { createTokenMemory } from '../vscode/state/tokenMemento';

import { createRateLimiters } from './rateLimiters';

import type {
  AccessTokens,
  ClientCredentials,
  TokenStorage,
  TokenLock,
} from '../domain/access/accessTokens';
import type { HttpClient } from '../api/http/httpClient';
import type { Clock } from '../domain/clock';
import type { PayService, ReportSource } from '../domain/payService';
import type { Connections } from '../reports/runs/connections';
import type { SampleService } from '../sample/sampleService';
import type { Settings } from '../vscode/settings/settings';
import type { Accounts } from './accounts';
import type { RateLimiters } from './rateLimiters';
import type { SampleHost } from './sampleHost';

export interface ConnectDeps {
  settings: Settings;
  accounts: Pick<Accounts, 'findCredentials'>;
  /** Where the tokens of the live services outlive a window. */
  tokens: Record<PayService, TokenStorage>;
  /** Whose turn it is when several windows want a token; without it this window is alone. */
  tokenLock?: TokenLock;
  /** The pace of each Lightcast client of the live service. */
  rateLimiters: RateLimiters;
  sample: SampleHost;
  http: HttpClient;
  clock: Clock;
}

/** Open services, and where their tokens come from. */
export interface OpenConnections extends Connections {
  tokens: Record<PayService, AccessTokens>;
}

/** Opens the services of a source, as `Connect` in the reports room asks for. */
export type OpenSource = (source: ReportSource) => Promise<OpenConnections>;

interface Addresses {
  jobalyzer: { apiUrl: string; tokenUrl: string; apiVersion: 'v1' | 'v2' };
  lightcast: { apiUrl: string; tokenUrl: string; lotVersion: string };
}

type Clients = Record<PayService, ClientCredentials | undefined>;

/**
 * Opens services. As long as settings and accounts stay the same it gives the same connections, so
 * that refreshes of a token and the pace of requests are shared by all who ask.
 */
export function createConnect(deps: ConnectDeps): OpenSource {
  let live: { key: string; connections: OpenConnections } | undefined;
  let sample: { service: SampleService; connections: OpenConnections } | undefined;

  const openLive = async (): Promise<OpenConnections> => {
    const addresses = readAddresses(deps.settings);
    const clients = await findClients(deps.accounts);
    const key = JSON.stringify([
      addresses,
      clients.jobalyzer?.clientId,
      clients.lightcast?.clientId,
    ]);
    if (live?.key !== key) {
      const find = deps.accounts.findCredentials.bind(deps.accounts);
      const connections = open(deps, { addresses, clients, find, storage: deps.tokens });
      live = { key, connections: { ...connections, source: 'live', relocateLink: link => link } };
    }
    return live.connections;
  };

  return async source => {
    if (source === 'live') {
      return openLive();
    }
    const service = await deps.sample.get();
    if (sample?.service !== service) {
      sample = { service, connections: openSample(deps, service) };
    }
    return sample.connections;
  };
}

interface OpenOptions {
  addresses: Addresses;
  clients: Clients;
  find: (service: PayService) => Promise<ClientCredentials | undefined>;
  storage: Record<PayService, TokenStorage>;
}

/** The clients of both services, each one null when nobody is signed in to it. */
function open(
  {
    http,
    clock,
    tokenLock,
    rateLimiters,
  }: Pick<ConnectDeps, 'http' | 'clock' | 'tokenLock' | 'rateLimiters'>,
  { addresses, clients, find, storage }: OpenOptions,
): Pick<OpenConnections, 'jobalyzer' | 'lightcast' | 'tokens'> {
  const { jobalyzer, lightcast } = clients;
  const rateLimiter = rateLimiters(lightcast?.clientId ?? '');
  const tokensOf = (service: PayService): AccessTokens =>
    createAccessTokens({
      service,
      tokenUrl: addresses[service].tokenUrl,
      scope: scopes[service],
      credentials: () => find(service),
      storage: storage[service],
      http,
      clock,
      ...(service === 'lightcast' ? { rateLimiter } : {}),
      ...(tokenLock === undefined ? {} : { tokenLock }),
    });
  const tokens = { jobalyzer: tokensOf('jobalyzer'), lightcast: tokensOf('lightcast') };
  return {
    tokens,
    jobalyzer:
      jobalyzer === undefined
        ? null
        : createJobalyzer({
            apiUrl: addresses.jobalyzer.apiUrl,
            apiVersion: addresses.jobalyzer.apiVersion,
            clientId: jobalyzer.clientId,
            tokens: tokens.jobalyzer,
            http,
          }),
    lightcast:
      lightcast === undefined
        ? null
        : createLightcast({
            apiUrl: addresses.lightcast.apiUrl,
            lotVersion: addresses.lightcast.lotVersion,
            tokens: tokens.lightcast,
            http,
            clock,
            rateLimiter,
          }),
  };
}

/** The sample service and its tokens belong to this window alone. */
function openSample(deps: ConnectDeps, service: SampleService): OpenConnections {
  const { credentials, origin } = service;
  const { http, clock } = deps;
  const rateLimiters = createRateLimiters(() => createLightcastRateLimiter(clock));
  const connections = open(
    { http, clock, rateLimiters },
    {
      addresses: {
        jobalyzer: { ...service.jobalyzer, apiVersion: deps.settings.get('jobalyzer.apiVersion') },
        lightcast: { ...service.lightcast, lotVersion: deps.settings.get('lightcast.lotVersion') },
      },
      clients: { jobalyzer: credentials, lightcast: credentials },
      find: () => Promise.resolve(credentials),
      storage: { jobalyzer: createTokenMemory(), lightcast: createTokenMemory() },
    },
  );
  return {
    ...connections,
    source: 'sample',
    relocateLink: link => {
      const { pathname, search } = new URL(link);
      return origin + pathname + search;
    },
  };
}

function readAddresses(settings: Settings): Addresses {
  return {
    jobalyzer: {
      apiUrl: settings.get('jobalyzer.apiUrl'),
      tokenUrl: settings.get('jobalyzer.tokenUrl'),
      apiVersion: settings.get('jobalyzer.apiVersion'),
    },
    lightcast: {
      apiUrl: settings.get('lightcast.apiUrl'),
      tokenUrl: settings.get('lightcast.tokenUrl'),
      lotVersion: settings.get('lightcast.lotVersion'),
    },
  };
}

async function findClients(accounts: ConnectDeps['accounts']): Promise<Clients> {
  const [jobalyzer, lightcast] = await Promise.all(
    payServices.map(service => accounts.findCredentials(service)),
  );
  return { jobalyzer, lightcast };
}
