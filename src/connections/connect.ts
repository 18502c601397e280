import { scopes } from '../api/auth/scopes';
import { createAccessTokens } from '../api/auth/tokenSource';
import { createJobalyzer } from '../api/jobalyzer/jobalyzerClient';
import { createLightcast } from '../api/lightcast/lightcastClient';
import { mapServices, payServices } from '../domain/payService';
import { createRateLimiters, inProcess } from './rateLimiters';
import { createTokenMemory } from './tokenMemory';

import type {
  AccessTokens,
  ClientCredentials,
  TokenLock,
  TokenStorage,
} from '../domain/access/accessTokens';
import type { HttpClient } from '../api/http/httpClient';
import type { Clock } from '../domain/clock';
import type { PayService, ReportSource } from '../domain/payService';
import type { RateLimiter } from '../domain/waiting/rateLimiter';
import type { Connections, ServiceClients } from '../reports/runs/connections';
import type { Accounts } from './accounts';
import type { RateLimiters } from './rateLimiters';
import type { SampleHost, SampleServices } from './sampleHost';
import type { Settings } from './settingValues';

export interface ConnectDeps {
  settings: Settings;
  accounts: Pick<Accounts, 'findCredentials'>;
  /** Persistent storage for the tokens of the live services. */
  tokens: Record<PayService, TokenStorage>;
  /** Serializes token requests across processes; by default, only within this process. */
  tokenLock?: TokenLock;
  rateLimiters: RateLimiters;
  sample: SampleHost;
  http: HttpClient;
  clock: Clock;
}

/** Connected services and the source of their tokens. */
export type OpenConnections = Connections & { tokens: Record<PayService, AccessTokens> };

/** Connects to the services of a source. */
export type OpenSource = (source: ReportSource) => Promise<OpenConnections>;

/** The URLs of each service, and the version of its API or taxonomy. */
export interface Endpoints {
  jobalyzer: { apiUrl: string; tokenUrl: string; apiVersion: 'v1' | 'v2' };
  lightcast: { apiUrl: string; tokenUrl: string; lotVersion: string };
}

/**
 * Connects to services. While settings and accounts stay the same it returns the same connections,
 * so that all callers share token refreshes and rate limits.
 */
export function createConnect(deps: ConnectDeps): OpenSource {
  const openSources: Record<ReportSource, () => Promise<OpenConnections>> = {
    live: createOpenLive(deps),
    sample: createOpenSample(deps),
  };
  return source => openSources[source]();
}

function createOpenLive(deps: ConnectDeps): () => Promise<OpenConnections> {
  let current: { key: string; connections: OpenConnections } | undefined;
  return async () => {
    const endpoints = readEndpoints(deps.settings);
    const find = deps.accounts.findCredentials.bind(deps.accounts);
    const clients = await findClients(find);
    const key = JSON.stringify([endpoints, mapServices(service => clients[service]?.clientId)]);
    if (current?.key !== key) {
      const opened = openServices(deps, { endpoints, clients, find, storage: deps.tokens });
      current = { key, connections: { ...opened, source: 'live', relocateLink: link => link } };
    }
    return current.connections;
  };
}

/** The sample service and its tokens belong to this process only. */
function createOpenSample(deps: ConnectDeps): () => Promise<OpenConnections> {
  let current: { services: SampleServices; connections: OpenConnections } | undefined;
  return async () => {
    const services = await deps.sample.get();
    if (current?.services !== services) {
      current = { services, connections: openSample(deps, services) };
    }
    return current.connections;
  };
}

function openSample(deps: ConnectDeps, services: SampleServices): OpenConnections {
  const { credentials, origin } = services;
  const { http, clock, settings } = deps;
  const opened = openServices(
    { http, clock, rateLimiters: createRateLimiters(inProcess(clock)) },
    {
      endpoints: {
        jobalyzer: { ...services.jobalyzer, apiVersion: settings.get('jobalyzer.apiVersion') },
        lightcast: { ...services.lightcast, lotVersion: settings.get('lightcast.lotVersion') },
      },
      clients: mapServices(() => credentials),
      find: () => Promise.resolve(credentials),
      storage: mapServices(() => createTokenMemory()),
    },
  );
  return {
    ...opened,
    source: 'sample',
    relocateLink: link => {
      const { pathname, search } = new URL(link);
      return origin + pathname + search;
    },
  };
}

interface OpenOptions {
  endpoints: Endpoints;
  clients: Record<PayService, ClientCredentials | undefined>;
  find: (service: PayService) => Promise<ClientCredentials | undefined>;
  storage: Record<PayService, TokenStorage>;
}

type OpenDeps = Pick<ConnectDeps, 'http' | 'clock' | 'tokenLock' | 'rateLimiters'>;

/** A client for each service; null where the user isn't signed in. */
function openServices(
  deps: OpenDeps,
  options: OpenOptions,
): { [S in PayService]: ServiceClients[S] | null } & Pick<OpenConnections, 'tokens'> {
  const tokens = mapServices(service => createTokens(deps, options, service));
  const open = <S extends PayService>(service: S): ServiceClients[S] | null => {
    const client = options.clients[service];
    return client === undefined
      ? null
      : openers[service]({
          endpoint: options.endpoints[service],
          clientId: client.clientId,
          tokens: tokens[service],
          http: deps.http,
          clock: deps.clock,
          rateLimiter: deps.rateLimiters[service](client.clientId),
        });
  };
  return { tokens, jobalyzer: open('jobalyzer'), lightcast: open('lightcast') };
}

async function findClients(find: OpenOptions['find']): Promise<OpenOptions['clients']> {
  const found = await Promise.all(
    payServices.map(async service => [service, await find(service)] as const),
  );
  const clients = new Map(found);
  return mapServices(service => clients.get(service));
}

function readEndpoints(settings: Settings): Endpoints {
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

interface OpenerOptions<S extends PayService> {
  endpoint: Endpoints[S];
  clientId: string;
  tokens: AccessTokens;
  http: HttpClient;
  clock: Clock;
  rateLimiter: RateLimiter | undefined;
}

const openers: { [S in PayService]: (options: OpenerOptions<S>) => ServiceClients[S] } = {
  jobalyzer: ({ endpoint: { apiUrl, apiVersion }, clientId, tokens, http }) =>
    createJobalyzer({ apiUrl, apiVersion, clientId, tokens, http }),
  lightcast: ({ endpoint: { apiUrl, lotVersion }, tokens, http, clock, rateLimiter }) =>
    createLightcast({ apiUrl, lotVersion, tokens, http, clock, rateLimiter }),
};

function createTokens(
  { http, clock, tokenLock, rateLimiters }: OpenDeps,
  { endpoints, clients, find, storage }: OpenOptions,
  service: PayService,
): AccessTokens {
  const rateLimiter = rateLimiters[service](clients[service]?.clientId ?? '');
  return createAccessTokens({
    service,
    tokenUrl: endpoints[service].tokenUrl,
    scope: scopes[service],
    credentials: () => find(service),
    storage: storage[service],
    http,
    clock,
    rateLimiter,
    tokenLock,
  });
}
