import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import type { AddressInfo } from 'node:net';

/** A received request. */
export interface ReceivedRequest {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
  /** Milliseconds since the epoch, from the system clock. */
  at: number;
}

/** A complete response. */
export interface WholeAnswer {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
}

/** A complete response, or a function that writes the response itself. */
export type ScriptedAnswer =
  WholeAnswer | ((response: ServerResponse, request: ReceivedRequest) => void);

/** A scriptable HTTP server on the loopback interface that records its requests. */
export class LoopbackServer {
  /** Every request, in order of arrival. */
  readonly requests: ReceivedRequest[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #scripts = new Map<string, ScriptedAnswer[]>();
  #onRequest: () => void = () => undefined;
  #origin = '';

  /** For example `http://127.0.0.1:41234`. */
  get origin(): string {
    return this.#origin;
  }

  /**
   * Scripts the responses of a route such as `GET /status`, one per request; the last one repeats.
   * Routes without a script return 404.
   */
  script(route: string, ...answers: ScriptedAnswer[]): void {
    this.#scripts.set(route, answers);
  }

  /** The requests of a route. */
  received(route: string): ReceivedRequest[] {
    return this.requests.filter(({ method, url }) => `${method} ${url.pathname}` === route);
  }

  /** Resolves when this number of requests has arrived. */
  async waitForRequests(count: number): Promise<void> {
    while (this.requests.length < count) {
      await new Promise<void>(resolve => {
        this.#onRequest = resolve;
      });
    }
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) {
      chunks.push(chunk as Buffer);
    }
    const request = {
      method: incoming.method ?? '',
      url: new URL(incoming.url ?? '', this.#origin),
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString(),
      at: Date.now(),
    };
    this.requests.push(request);
    this.#onRequest();
    give(this.#next(request), response, request);
  }

  #next({ method, url }: ReceivedRequest): ScriptedAnswer {
    const script = this.#scripts.get(`${method} ${url.pathname}`) ?? [];
    return (script.length > 1 ? script.shift() : script[0]) ?? { status: 404 };
  }
}

function give(answer: ScriptedAnswer, response: ServerResponse, request: ReceivedRequest): void {
  if (typeof answer === 'function') {
    answer(response, request);
    return;
  }
  const { status = 200, headers = {}, json, text = '' } = answer;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(json === undefined ? text : JSON.stringify(json));
}

/** Runs a test with its own server, and stops the server even if the test fails. */
export function withServer(test: (server: LoopbackServer) => Promise<void>): () => Promise<void> {
  return async () => {
    const server = new LoopbackServer();
    await server.start();
    try {
      await test(server);
    } finally {
      await server.stop();
    }
  };
}
