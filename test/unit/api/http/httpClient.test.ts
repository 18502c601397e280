import assert from 'node:assert/strict';

import { createRateLimiter } from '../../../../src/domain/waiting/rateLimiter';
import { isCancelled } from '../../../../src/domain/faults/appError';
import { errorOf, errorOfKind } from '../../../support/errorOf';
import { SkippingClock } from '../../../support/fakeClock';
import { makeHttp, makeRequest } from '../../../support/httpHarness';
import { withServer } from '../../../support/loopbackServer';

describe('createHttpClient', () => {
  it(
    'sends the token and JSON, and nothing else',
    withServer(async server => {
      const { http } = makeHttp();
      server.script('POST /orders', { json: { ok: true } });

      const response = await http.send(
        makeRequest(`${server.origin}/orders?a=b`, {
          method: 'POST',
          bearer: 'the-token',
          body: { json: { title: 'Müller & Söhne' } },
        }),
      );

      const [request] = server.requests;
      assert.deepEqual([response.status, response.text], [200, '{"ok":true}']);
      assert.equal(request?.body, '{"title":"Müller & Söhne"}');
      assert.equal(request.url.search, '?a=b');
      assert.equal(request.headers.authorization, 'Bearer the-token');
      assert.equal(request.headers['content-type'], 'application/json');
      assert.equal(request.headers.cookie, undefined);
    }),
  );

  it(
    'sends a form with escaped characters',
    withServer(async server => {
      const { http } = makeHttp();

      await http.send(
        makeRequest(`${server.origin}/token`, {
          method: 'POST',
          body: { form: { client_secret: 'a&b=c d+é', scope: 'jobalyzer' } },
        }),
      );

      const [request] = server.requests;
      assert.equal(request?.body, 'client_secret=a%26b%3Dc+d%2B%C3%A9&scope=jobalyzer');
      assert.equal(request.headers['content-type'], 'application/x-www-form-urlencoded');
      assert.equal(request.headers.authorization, undefined);
    }),
  );

  it(
    'returns responses of every status',
    withServer(async server => {
      const { http } = makeHttp();
      server.script('GET /', ...[202, 400, 401, 404, 418, 500].map(status => ({ status })));

      for (const status of [202, 400, 401, 404, 418, 500]) {
        assert.equal((await http.send(makeRequest(server.origin))).status, status);
      }
    }),
  );

  it(
    'reads a date in Retry-After by the service’s clock',
    withServer(async server => {
      const { http } = makeHttp();
      const headers = {
        date: 'Sun, 06 Nov 1994 08:49:37 GMT',
        'retry-after': 'Sun, 06 Nov 1994 08:49:44 GMT',
      };
      server.script('GET /', { status: 202, headers });

      const response = await http.send(makeRequest(server.origin));

      assert.equal(response.retryAfterMs, 7000);
    }),
  );

  it(
    'removes the token from a response that repeats it',
    withServer(async server => {
      const { http } = makeHttp();
      server.script('GET /', { text: 'who sends the-token-1? the-token-1!' });

      const response = await http.send(makeRequest(server.origin, { bearer: 'the-token-1' }));

      assert.equal(response.text, 'who sends [token]? [token]!');
    }),
  );

  for (const to of ['the same origin', 'another origin']) {
    it(
      `rejects a redirect to ${to} and sends the token nowhere else`,
      withServer(async server => {
        const { http } = makeHttp();
        await withServer(async other => {
          const target = to === 'the same origin' ? server : other;
          const headers = { location: `${target.origin}/elsewhere` };
          server.script('GET /', { status: 307, headers });
          const request = makeRequest(server.origin, { bearer: 'the-token', retry: 'safe' });

          const error = await errorOfKind('http', http.send(request));

          assert.equal(error.details.status, 307);
          assert.match(error.message, /redirected the request \(307\)/u);
          assert.deepEqual([server.requests.length, other.requests.length], [1, 0]);
        })();
      }),
    );
  }

  it('sends nothing over http to another computer', async () => {
    const { http, log } = makeHttp();

    const error = await errorOf(http.send(makeRequest('http://192.0.2.1/', { bearer: 'token' })));

    assert.equal(error.kind, 'configuration');
    assert.deepEqual(log.lines, []);
  });

  it(
    'sends nothing for an aborted signal',
    withServer(async server => {
      const { http } = makeHttp();

      await assert.rejects(
        http.send(makeRequest(server.origin, { signal: AbortSignal.abort() })),
        isCancelled,
      );
      assert.equal(server.requests.length, 0);
    }),
  );

  it(
    'logs one line per attempt, without query, headers and body',
    withServer(async server => {
      const { http, log } = makeHttp();
      server.script('POST /orders/42', { status: 503, text: 'secret-answer' }, { json: {} });

      await http.send(
        makeRequest(`${server.origin}/orders/42?user=secret-user`, {
          method: 'POST',
          bearer: 'secret-token',
          body: { form: { client_secret: 'secret-form' } },
          retry: 'safe',
        }),
      );

      const facts =
        '"service":"jobalyzer","method":"POST","path":"/orders/42"' +
        ',"status":503,"durationMs":0,"request":"i00000"';
      assert.deepEqual(log.lines, [
        `warn PayScale POST /orders/42 503 {${facts}}`,
        `info PayScale POST /orders/42 200 {${facts.replace('503', '200')}}`,
      ]);
      assert.ok(!log.lines.join().includes('secret'));
    }),
  );

  it(
    'shortens long IDs in the log',
    withServer(async server => {
      const { http, log } = makeHttp();

      await http.send(makeRequest(`${server.origin}/reports/${'abcdefgh'.repeat(50)}/pay`));

      assert.match(log.lines[0]!, /^warn PayScale GET \/reports\/abcdefghabcd…\/pay 404 /u);
    }),
  );

  it(
    'limits concurrent requests, and finishes all of them',
    withServer(async server => {
      const { http } = makeHttp();
      let open = 0;
      let most = 0;
      server.script('GET /', response => {
        open += 1;
        most = Math.max(most, open);
        setImmediate(() => {
          open -= 1;
          response.end('{}');
        });
      });

      const all = Array.from({ length: 200 }, () => http.send(makeRequest(server.origin)));

      assert.equal((await Promise.all(all)).length, 200);
      assert.ok(most > 1 && most <= 24, `${most} at once`);
    }),
  );

  it(
    'waits for the rate limiter before every attempt',
    withServer(async server => {
      const { http, clock } = makeHttp();
      const paceClock = new SkippingClock();
      const rateLimiter = createRateLimiter({ clock: paceClock, limit: 1, windowMs: 1000 });
      server.script('GET /', { status: 500 }, { status: 500 }, { status: 200 });

      await http.send(makeRequest(server.origin, { rateLimiter, retry: 'safe' }));

      assert.equal(server.requests.length, 3);
      assert.deepEqual(paceClock.sleeps, [1000, 1000]);
      assert.equal(clock.sleeps.length, 2);
    }),
  );
});
