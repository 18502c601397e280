import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';

import { FaultQueue } from './faults';
import { createJobalyzerRoutes, refuseJobalyzerCall } from './jobalyzer/jobalyzerRoutes';
import { PollCounts } from './jobalyzer/pollCounts';
import { CallRateLimiter } from './lightcast/callRateLimit';
import { refuseLightcastCall } from './lightcast/lightcastError';
import { createLightcastRoutes } from './lightcast/lightcastRoutes';
import { type SampleBehaviour, type SampleSwitches, createBehaviour } from './sampleBehaviour';
import { RequestRecords } from './server/requestRecords';
import { createSampleApp } from './server/sampleApp';
import { SampleTokens } from './server/sampleTokens';
import { answerTokenRequest, createCredentials } from './server/tokenAnswer';

import type { Server } from 'node:http';
import type { PayService } from '../domain/payService';
import type { Answer, Route, SampleRequest } from './server/answer';
import type { ReceivedRequest } from './server/requestRecords';
import type { SampleCredentials } from './server/tokenAnswer';

/** Where one of the two services is found. */
export interface SampleEndpoint {
  /** What the paths of the API are appended to. */
  apiUrl: string;
  tokenUrl: string;
}

/** A running sample service, and what tests look at and change. */
export interface SampleService {
  /** Like `http://127.0.0.1:49152`; another port at every start. */
  readonly origin: string;
  readonly jobalyzer: SampleEndpoint;
  readonly lightcast: SampleEndpoint;
  /** The one client that gets tokens, for both services; made up at every start. */
  readonly credentials: SampleCredentials;
  /** The switches; changes take effect with the next request. */
  readonly behaviour: SampleBehaviour;
  /** The latest requests, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** How often an order was accepted, whether or not its answer arrived. */
  readonly orders: number;
  /** How many reports those orders asked for: each one would be billed. */
  readonly orderedReports: number;
  /** The most requests that were being answered at one moment. */
  readonly mostOpenRequests: number;
  /** Makes every token given out so far worthless. */
  revokeTokens(): void;
  /** Closes all connections at once and stops listening. Resolves when the port is free. */
  stop(): Promise<void>;
}

export interface SampleOptions {
  /** Switches that are set from the first request on; the others are those of a service that is well. */
  behaviour: SampleSwitches;
  /** Milliseconds since the epoch; decides when tokens expire and reports are ready. */
  now: () => number;
  /** How many requests are remembered. */
  keptRequests: number;
}

const jobalyzerPath = '/payscale';
const lightcastPath = '/lightcast';
const lightcastApiPath = `${lightcastPath}/occupation-benchmark`;

/**
 * Starts the embedded sample service: an HTTP server on a random port of the loopback interface that
 * answers like PayScale Jobalyzer and Lightcast Occupation Benchmark. Nothing but holders of this
 * start's credentials gets an answer from it.
 */
export async function startSampleService(
  options: Partial<SampleOptions> = {},
): Promise<SampleService> {
  const now = options.now ?? Date.now;
  const behaviour = createBehaviour(options.behaviour);
  const server = createServer();
  const parts: Parts = {
    now,
    behaviour,
    credentials: createCredentials(),
    tokens: new SampleTokens(now),
    records: new RequestRecords(options.keptRequests ?? 200),
    orders: { placed: 0, reports: 0 },
    getPort: () => getPort(server),
  };
  const { credentials, orders, records, tokens } = parts;
  // The adapter would replace the global Request and Response of the whole process.
  const listener = getRequestListener(createApp(parts).fetch, { overrideGlobalObjects: false });
  // The adapter answers its own failures.
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
    behaviour,
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
  behaviour: SampleBehaviour;
  credentials: SampleCredentials;
  tokens: SampleTokens;
  records: RequestRecords;
  orders: { placed: number; reports: number };
  getPort: () => number;
}

function createApp(parts: Parts): ReturnType<typeof createSampleApp> {
  const { behaviour, records, now, tokens } = parts;
  const pace = new CallRateLimiter(now);
  return createSampleApp({
    behaviour,
    tokens,
    records,
    now,
    faults: new FaultQueue(behaviour.faults),
    getHost: () => `127.0.0.1:${parts.getPort()}`,
    refusals: {
      jobalyzer: refuseJobalyzerCall,
      lightcast: () =>
        refuseLightcastCall(behaviour.lightcast, behaviour.tokens.lightcast.entitled),
    },
    guard: route =>
      route.service === 'lightcast' && route.isOpen !== true
        ? pace.refuse(behaviour.lightcast)
        : undefined,
    routes: createRoutes(parts),
  });
}

function createRoutes({ behaviour, credentials, tokens, orders, ...parts }: Parts): Route[] {
  const answerTokenFor =
    (service: PayService) =>
    (request: SampleRequest): Answer =>
      answerTokenRequest(request, {
        service,
        credentials,
        tokens,
        behaviour: behaviour.tokens[service],
      });
  return [
    ...createJobalyzerRoutes({
      behaviour: behaviour.jobalyzer,
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
      behaviour: behaviour.lightcast,
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
