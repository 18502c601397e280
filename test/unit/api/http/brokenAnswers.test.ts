import assert from 'node:assert/strict';
import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

import { maxBodyBytes } from '../../../../src/api/http/readBody';
import { isAppError, isCancelled } from '../../../../src/domain/faults/appError';
import { errorOfKind } from '../../../support/errorOf';
import { makeHttp, makeRequest } from '../../../support/httpHarness';
import { type ScriptedAnswer, withServer } from '../../../support/loopbackServer';

import type { AddressInfo } from 'node:net';

/** Responses that break off, and the error code. */
const lost: Record<string, [answer: ScriptedAnswer, code: string]> = {
  'reset before the response': [response => response.socket?.resetAndDestroy(), 'ECONNRESET'],
  'closed before the response': [response => response.socket?.destroy(), 'ECONNRESET'],
  'reset within a body of known length': [
    response => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"a":', () => response.socket?.resetAndDestroy());
    },
    'ECONNRESET',
  ],
  'closed within a body of known length': [
    response => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"a":', () => response.socket?.destroy());
    },
    'ECONNRESET',
  ],
  'closed within a chunked body': [
    response => {
      response.writeHead(200);
      response.write('{"a":', () => response.socket?.destroy());
    },
    'ERR_STREAM_PREMATURE_CLOSE',
  ],
  'not compressed as its header says': [
    response => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end('{"a":1}');
    },
    'Z_DATA_ERROR',
  ],
};

/** A server that doesn't speak HTTP. */
async function withSocketServer(
  onConnection: (socket: Socket) => void,
  test: (port: number) => Promise<void>,
): Promise<void> {
  const server: Server = createServer(onConnection);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    await test((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

describe('createHttpClient: broken responses', function () {
  this.timeout(20_000);

  for (const [name, [answer, code]] of Object.entries(lost)) {
    it(
      `reports a lost response when it is ${name}`,
      withServer(async server => {
        const { http } = makeHttp();
        server.script('GET /', answer);

        const error = await errorOfKind('network', http.send(makeRequest(server.origin)));

        assert.deepEqual(error.details, { service: 'jobalyzer', code, delivered: true });
        assert.match(error.message, /closed before the response was complete/u);
        assert.ok(!error.message.includes('127.0.0.1'));
      }),
    );
  }

  it('reports a lost response when it isn’t HTTP', async () => {
    const garbage = (socket: Socket): void => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('garbage\r\n\r\n'));
    };
    await withSocketServer(garbage, async port => {
      const { http } = makeHttp();

      const sending = http.send(makeRequest(`http://127.0.0.1:${port}/`));
      const error = await errorOfKind('network', sending);

      assert.deepEqual(
        [error.details.code, error.details.delivered],
        ['HPE_INVALID_CONSTANT', true],
      );
    });
  });

  it('reports that nothing was sent to a server without TLS', async () => {
    const plain = (socket: Socket): void => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    };
    await withSocketServer(plain, async port => {
      const { http } = makeHttp();

      const sending = http.send(makeRequest(`https://127.0.0.1:${port}/`, { bearer: 'token' }));
      const error = await errorOfKind('network', sending);

      assert.equal(error.details.delivered, false);
      assert.match(error.message, /secure connection to 127\.0\.0\.1:\d+ \(/u);
    });
  });

  for (const [name, answer] of Object.entries<ScriptedAnswer>({
    'a response that never begins': () => undefined,
    'a response that never ends': response => {
      response.write('{');
    },
    'a response that drips': response => {
      const drip = setInterval(() => response.write(' '), 5);
      response.on('close', () => {
        clearInterval(drip);
      });
    },
  })) {
    it(
      `times out ${name} and closes the connection`,
      withServer(async server => {
        const { http } = makeHttp(60);
        let closed: Promise<unknown> = Promise.resolve();
        server.script('GET /', (response, request) => {
          closed = new Promise(resolve => response.on('close', resolve));
          if (typeof answer === 'function') {
            answer(response, request);
          }
        });

        const error = await errorOfKind('network', http.send(makeRequest(server.origin)));
        await closed;

        assert.deepEqual([error.details.code, error.details.delivered], ['ETIMEDOUT', true]);
        assert.match(error.message, /respond within 0\.1 seconds/u);
      }),
    );

    it(
      `cancels ${name} within 50 ms and closes the connection`,
      withServer(async server => {
        const { http } = makeHttp();
        const controller = new AbortController();
        let closed: Promise<unknown> = Promise.resolve();
        server.script('GET /', (response, request) => {
          closed = new Promise(resolve => response.on('close', resolve));
          if (typeof answer === 'function') {
            answer(response, request);
          }
        });
        const sending = http.send(makeRequest(server.origin, { signal: controller.signal }));
        await server.waitForRequests(1);
        await new Promise(resolve => setImmediate(resolve));

        const abortedAt = performance.now();
        controller.abort();

        await assert.rejects(sending, isCancelled);
        assert.ok(performance.now() - abortedAt < 50);
        await closed;
      }),
    );
  }

  for (const [name, status, headers] of [
    ['a response that is too large', 200, { 'content-length': String(maxBodyBytes + 1) }],
    ['a redirect', 302, { location: '/' }],
  ] as const) {
    it(
      `closes the connection after ${name} without reading the body`,
      withServer(async server => {
        const { http } = makeHttp();
        const closed = new Promise(resolve => {
          server.script('GET /', response => {
            response.on('close', resolve);
            response.writeHead(status, headers);
            response.write('x');
          });
        });

        await assert.rejects(http.send(makeRequest(server.origin)), isAppError);
        await closed;
      }),
    );
  }

  it(
    'reports a billed order canceled in flight as one that may have arrived',
    withServer(async server => {
      const { http } = makeHttp();
      const controller = new AbortController();
      server.script('GET /', () => undefined);
      const { signal } = controller;
      const sending = http.send(makeRequest(server.origin, { retry: 'billed', signal }));
      await server.waitForRequests(1);

      controller.abort();

      const error = await errorOfKind('network', sending);
      assert.deepEqual([error.details.code, error.details.delivered], ['CANCELLED', true]);
    }),
  );

  const tooLarge: Record<string, ScriptedAnswer> = {
    'according to its header': response => {
      response.writeHead(200, { 'content-length': String(maxBodyBytes + 1) });
      response.write('x');
    },
    'without an end': response => {
      const piece = 'x'.repeat(1024 * 1024);
      const fill = (): void => {
        while (!response.destroyed && response.write(piece)) {
          // Until the connection accepts no more.
        }
      };
      response.on('drain', fill);
      fill();
    },
    'once decompressed': response => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(maxBodyBytes + 1)));
    },
  };

  for (const [name, answer] of Object.entries(tooLarge)) {
    it(
      `rejects a response that is too large ${name}`,
      withServer(async server => {
        const { http } = makeHttp();
        server.script('GET /', answer);

        const sending = http.send(makeRequest(server.origin, { retry: 'safe' }));
        const error = await errorOfKind('responseShape', sending);

        assert.match(error.message, /exceeds 10 MB/u);
        assert.equal(server.requests.length, 1);
      }),
    );
  }

  it(
    'reads the largest response, compressed and in chunks that split a character',
    withServer(async server => {
      const { http } = makeHttp();
      const text = 'é'.repeat(maxBodyBytes / 2);
      server.script('GET /', response => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync(text));
      });

      const response = await http.send(makeRequest(server.origin));

      assert.ok(response.text === text);
    }),
  );

  it(
    'reads an empty body and removes a byte order mark',
    withServer(async server => {
      const { http } = makeHttp();
      server.script('GET /', { status: 204 }, { text: '\ufeff{}' });

      const texts = [
        await http.send(makeRequest(server.origin)),
        await http.send(makeRequest(server.origin)),
      ].map(response => response.text);

      assert.deepEqual(texts, ['', '{}']);
    }),
  );
});
