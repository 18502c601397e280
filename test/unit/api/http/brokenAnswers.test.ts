import assert from 'node:assert/strict';
import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

import { maxBodyBytes } from '../../../../src/api/http/readBody';
import { isAppError, isCancelled } from '../../../../src/domain/faults/appError';
import { errorOfKind } from '../../../support/errorOf';
import { makeHttp, makeRequest } from '../../../support/httpHarness';
import { type ScriptedAnswer, withServer } from '../../../support/loopbackServer';

import type { AddressInfo } from 'node:net';

/** Answers that begin and never come to a good end, and the code that says how. */
const lost: Record<string, [answer: ScriptedAnswer, code: string]> = {
  'reset before the answer': [response => response.socket?.resetAndDestroy(), 'ECONNRESET'],
  'closed before the answer': [response => response.socket?.destroy(), 'ECONNRESET'],
  'reset amid a body of known length': [
    response => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"a":', () => response.socket?.resetAndDestroy());
    },
    'ECONNRESET',
  ],
  'closed amid a body of known length': [
    response => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"a":', () => response.socket?.destroy());
    },
    'ECONNRESET',
  ],
  'closed amid a body in pieces': [
    response => {
      response.writeHead(200);
      response.write('{"a":', () => response.socket?.destroy());
    },
    'ERR_STREAM_PREMATURE_CLOSE',
  ],
  'not zipped as it says': [
    response => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end('{"a":1}');
    },
    'Z_DATA_ERROR',
  ],
};

/** Something that listens and is no HTTP server. */
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

describe('createHttpClient: answers that break', function () {
  this.timeout(20_000);

  for (const [name, [answer, code]] of Object.entries(lost)) {
    it(
      `says that the answer was lost when it is ${name}`,
      withServer(async server => {
        const { http } = makeHttp();
        server.script('GET /', answer);

        const error = await errorOfKind('network', http.send(makeRequest(server.origin)));

        assert.deepEqual(error.details, { service: 'jobalyzer', code, delivered: true });
        assert.match(error.message, /broke before the answer was complete/u);
        assert.ok(!error.message.includes('127.0.0.1'));
      }),
    );
  }

  it('says that the answer was lost when it is not HTTP', async () => {
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

  it('knows that nothing was sent to a server that speaks no TLS', async () => {
    const plain = (socket: Socket): void => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    };
    await withSocketServer(plain, async port => {
      const { http } = makeHttp();

      const sending = http.send(makeRequest(`https://127.0.0.1:${port}/`, { bearer: 'token' }));
      const error = await errorOfKind('network', sending);

      assert.equal(error.details.delivered, false);
      assert.match(error.message, /secure connection to 127\.0\.0\.1:\d+ could not be made/u);
    });
  });

  for (const [name, answer] of Object.entries<ScriptedAnswer>({
    'an answer that never begins': () => undefined,
    'an answer that never ends': response => {
      response.write('{');
    },
    'an answer that drips': response => {
      const drip = setInterval(() => response.write(' '), 5);
      response.on('close', () => {
        clearInterval(drip);
      });
    },
  })) {
    it(
      `ends ${name} when its time is over, and closes the connection`,
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
        assert.match(error.message, /did not answer within 0\.1 seconds/u);
      }),
    );

    it(
      `is cancelled within 50 ms in ${name}, and closes the connection`,
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
    ['too large an answer', 200, { 'content-length': String(maxBodyBytes + 1) }],
    ['a redirect', 302, { location: '/' }],
  ] as const) {
    it(
      `closes the connection after ${name}, whose body is not read`,
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
    'takes a billed order that is cancelled on its way for one that may have arrived',
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
    'by its own word': response => {
      response.writeHead(200, { 'content-length': String(maxBodyBytes + 1) });
      response.write('x');
    },
    'without an end': response => {
      const piece = 'x'.repeat(1024 * 1024);
      const fill = (): void => {
        while (!response.destroyed && response.write(piece)) {
          // Until the connection takes no more.
        }
      };
      response.on('drain', fill);
      fill();
    },
    'once unzipped': response => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(maxBodyBytes + 1)));
    },
  };

  for (const [name, answer] of Object.entries(tooLarge)) {
    it(
      `refuses an answer that is too large ${name}`,
      withServer(async server => {
        const { http } = makeHttp();
        server.script('GET /', answer);

        const sending = http.send(makeRequest(server.origin, { retry: 'safe' }));
        const error = await errorOfKind('responseShape', sending);

        assert.match(error.message, /larger than 10 MB/u);
        assert.equal(server.requests.length, 1);
      }),
    );
  }

  it(
    'reads an answer that is just not too large, zipped and in pieces that split a character',
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
    'reads an empty body and leaves out a byte order mark',
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
