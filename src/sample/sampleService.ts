import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';

import { FaultQueue } from './faults';
import { createJobalyzerRoutes, refuseJobalyzerCall } from './jobalyzer/jobalyzerRoutes';
import { PollCounts } from './jobalyzer/pollCounts';
import { CallRateLimiter } from './lightcast/callRateLimit';
import { refuseLightcastCall } from './lightcast/lightcastError';
import { createLightcastRoutes } from './lightcast/lightcastRoutes';
import { type SampleBehavior, type SampleSwitches, createBehavior } from './sampleBehavior';
import { RequestRecords } from './server/requestRecords';
import { createSampleApp } from './server/sampleApp';
import { SampleTokens } from './server/sampleTokens';
import { answerTokenRequest, createCredentials } from './server/tokenAnswer';

import type { Server } from 'node:http';
import type { PayService } from '../domain/payService';
import type { Answer, Route, SampleRequest } from './server/answer';
import type { ReceivedRequest } from './server/requestRecords';
import type { SampleCredentials } from './server/tokenAnswer';

/** The URLs of one of the two services. */
export interface SampleEndpoint {
  /** The base URL of the API. */
  apiUrl: string;
  tokenUrl: string;
}

/** A running sample service, with the state that tests read and change. */
export interface SampleService {
  /** For example `http://127.0.0.1:49152`. Each start uses another port. */
  readonly origin: string;
  readonly jobalyzer: SampleEndpoint;
  readonly lightcast: SampleEndpoint;
  /** The only OAuth client that both services accept, generated at each start. */
  readonly credentials: SampleCredentials;
  /** Changes take effect with the next request. */
  readonly behavior: SampleBehavior;
  /** The latest requests, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** Accepted orders, whether or not the response reached the client. */
  readonly orders: number;
  /** Reports in those orders. The real service bills each of them. */
  readonly orderedReports: number;
  /** The highest number of concurrent requests so far. */
  readonly mostOpenRequests: number;
  /** Revokes every token issued so far. */
  revokeTokens(): void;
  /** Closes all connections and stops listening. Resolves when the port is free. */
  stop(): Promise<void>;
}

export interface SampleOptions {
  /** Overrides the defaults, which describe a healthy service. */
  behavior: SampleSwitches;
  /** Milliseconds since the epoch. Determines when tokens expire and reports are ready. */
  now: () => number;
  /** How many of the latest requests to record. */
  keptRequests: number;
}

const jobalyzerPath = '/payscale';
const lightcastPath = '/lightcast';
const lightcastApiPath = `${lightcastPath}/occupation-benchmark`;

/**
 * Starts the embedded sample service: an HTTP server on a random loopback port that responds like
 * PayScale Jobalyzer and Lightcast Occupation Benchmark. It accepts only the credentials of this
 * start, so that other programs on the computer can't use it.
 */
export async function startSampleService(
  options: Partial<SampleOptions> = {},
): Promise<SampleService> {
  const now = options.now ?? Date.now;
  const behavior = createBehavior(options.behavior);
  const server = createServer();
  const parts: Parts = {
    now,
    behavior,
    credentials: createCredentials(),
    tokens: new SampleTokens(now),
    records: new RequestRecords(options.keptRequests ?? 200),
    orders: { placed: 0, reports: 0 },
    getPort: () => getPort(server),
  };
  const { credentials, orders, records, tokens } = parts;
  // By default the adapter replaces the global Request and Response of the whole process.
  const listener = getRequestListener(createApp(parts).fetch, { overrideGlobalObjects: false });
  // The adapter handles its own errors, so the promise never rejects.
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));
  await listen(server);
  const origin = toOrigin(getPort(server));
  return {
    origin,
    jobalyzer: {
      apiUrl: origin + jobalyzerPath,
      tokenUrl: `${origin}${jobalyzerPath}/connect/token`,
    },
    lightcast: {
      apiUrl: origin + lightcastApiPath,
      tokenUrl: `${origin}${lightcastPath}/connect/token`,
    },
    credentials,
    behavior,
    requests: records.all,
    get orders() {
      return orders.placed;
    },
    get orderedReports() {
      return orders.reports;
    },
    get mostOpenRequests() {
      return records.mostOpen;
    },
    revokeTokens: () => {
      tokens.revokeAll();
    },
    stop: () => stop(server),
  };
}

interface Parts {
  now: () => number;
  behavior: SampleBehavior;
  credentials: SampleCredentials;
  tokens: SampleTokens;
  records: RequestRecords;
  orders: { placed: number; reports: number };
  getPort: () => number;
}

function createApp(parts: Parts): ReturnType<typeof createSampleApp> {
  const { behavior, records, now, tokens } = parts;
  const rateLimiter = new CallRateLimiter(now);
  return createSampleApp({
    behavior,
    tokens,
    records,
    now,
    faults: new FaultQueue(behavior.faults),
    getHost: () => `127.0.0.1:${parts.getPort()}`,
    refusals: {
      jobalyzer: refuseJobalyzerCall,
      lightcast: () => refuseLightcastCall(behavior.lightcast, behavior.tokens.lightcast.entitled),
    },
    guard: route =>
      route.service === 'lightcast' && route.isOpen !== true
        ? rateLimiter.refuse(behavior.lightcast)
        : undefined,
    routes: createRoutes(parts),
  });
}

function createRoutes({ behavior, credentials, tokens, orders, ...parts }: Parts): Route[] {
  const answerTokenFor =
    (service: PayService) =>
    (request: SampleRequest): Answer =>
      answerTokenRequest(request, {
        service,
        credentials,
        tokens,
        behavior: behavior.tokens[service],
      });
  return [
    ...createJobalyzerRoutes({
      behavior: behavior.jobalyzer,
      basePath: jobalyzerPath,
      getOrigin: () => toOrigin(parts.getPort()),
      now: parts.now,
      attempts: new PollCounts(),
      onOrder: ({ reports }) => {
        orders.placed += 1;
        orders.reports += reports.length;
      },
      answerToken: answerTokenFor('jobalyzer'),
    }),
    ...createLightcastRoutes({
      behavior: behavior.lightcast,
      basePath: lightcastPath,
      apiPath: lightcastApiPath,
      answerToken: answerTokenFor('lightcast'),
    }),
  ];
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function toOrigin(port: number): string {
  return `http://127.0.0.1:${port}`;
}

function getPort(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
