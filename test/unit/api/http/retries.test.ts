import assert from 'node:assert/strict';

import { isCancelled } from '../../../../src/domain/faults/appError';
import { errorOfKind } from '../../../support/errorOf';
import { FakeClock } from '../../../support/fakeClock';
import { makeHttp, makeHttpWith, makeRequest } from '../../../support/httpHarness';
import { type ScriptedAnswer, withServer } from '../../../support/loopbackServer';

import type { RetryRule } from '../../../../src/api/http/httpRequest';

interface Case {
  rule: RetryRule;
  answers: ScriptedAnswer[];
  requests: number;
  /** In milliseconds; our own are 87.5 % of 400 and 800 in the middle of the random range. */
  waits: number[];
  ends: number;
}

const again = (status: number, retryAfter?: string): ScriptedAnswer => ({
  status,
  ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
});

const reset: ScriptedAnswer = response => response.socket?.resetAndDestroy();

const cases: Record<string, Case> = {
  'retries a safe request after 503': {
    rule: 'safe',
    answers: [again(503), again(503), again(200)],
    requests: 3,
    waits: [350, 700],
    ends: 200,
  },
  'returns the last response after three attempts': {
    rule: 'safe',
    answers: [again(502)],
    requests: 3,
    waits: [350, 700],
    ends: 502,
  },
  'retries a safe request after 408 and 429': {
    rule: 'safe',
    answers: [again(408), again(429), again(200)],
    requests: 3,
    waits: [350, 700],
    ends: 200,
  },
  'retries a safe request after a reset': {
    rule: 'safe',
    answers: [reset, again(200)],
    requests: 2,
    waits: [350],
    ends: 200,
  },
  'waits as long as Retry-After says': {
    rule: 'safe',
    answers: [again(429, '7'), again(503, '0'), again(200)],
    requests: 3,
    waits: [7000, 0],
    ends: 200,
  },
  'doesn’t wait longer than a minute': {
    rule: 'safe',
    answers: [again(429, '61'), again(200)],
    requests: 1,
    waits: [],
    ends: 429,
  },
  'doesn’t wait for an absurdly late date': {
    rule: 'safe',
    answers: [again(503, 'Fri, 31 Dec 9999 23:59:59 GMT')],
    requests: 1,
    waits: [],
    ends: 503,
  },
  'doesn’t retry an invalid request': {
    rule: 'safe',
    answers: [again(400), again(200)],
    requests: 1,
    waits: [],
    ends: 400,
  },
  'doesn’t retry what isn’t implemented': {
    rule: 'safe',
    answers: [again(501), again(200)],
    requests: 1,
    waits: [],
    ends: 501,
  },
  'leaves retries to the poller': {
    rule: 'never',
    answers: [again(503, '1'), again(200)],
    requests: 1,
    waits: [],
    ends: 503,
  },
  'retries a billed order after 429': {
    rule: 'billed',
    answers: [again(429), again(200)],
    requests: 2,
    waits: [350],
    ends: 200,
  },
  'retries a billed order after 503 with Retry-After': {
    rule: 'billed',
    answers: [again(503, '2'), again(200)],
    requests: 2,
    waits: [2000],
    ends: 200,
  },
  'doesn’t retry a billed order after 503 without Retry-After': {
    rule: 'billed',
    answers: [again(503), again(200)],
    requests: 1,
    waits: [],
    ends: 503,
  },
  'doesn’t retry a billed order after 500': {
    rule: 'billed',
    answers: [again(500), again(200)],
    requests: 1,
    waits: [],
    ends: 500,
  },
  'doesn’t retry a billed order after 504 with Retry-After': {
    rule: 'billed',
    answers: [again(504, '1'), again(200)],
    requests: 1,
    waits: [],
    ends: 504,
  },
};

describe('createHttpClient: retries', () => {
  for (const [name, { rule, answers, requests, waits, ends }] of Object.entries(cases)) {
    it(
      name,
      withServer(async server => {
        const { http, clock } = makeHttp();
        server.script('GET /', ...answers);

        const response = await http.send(makeRequest(server.origin, { retry: rule }));

        assert.equal(response.status, ends);
        assert.equal(server.requests.length, requests);
        assert.deepEqual(clock.sleeps, waits);
      }),
    );
  }

  it(
    'doesn’t retry a billed order when the response was lost',
    withServer(async server => {
      const { http } = makeHttp();
      server.script('GET /', reset, again(200));

      const request = makeRequest(server.origin, { retry: 'billed' });
      const error = await errorOfKind('network', http.send(request));

      assert.equal(error.details.delivered, true);
      assert.equal(server.requests.length, 1);
    }),
  );

  it('retries a billed order when the connection was refused', async () => {
    const { http, clock, log } = makeHttp();

    const request = makeRequest('http://127.0.0.1:1/', { retry: 'billed' });
    const error = await errorOfKind('network', http.send(request));

    assert.deepEqual([error.details.code, error.details.delivered], ['ECONNREFUSED', false]);
    assert.deepEqual(clock.sleeps, [350, 700]);
    assert.equal(log.lines.length, 3);
  });

  it(
    'doesn’t retry after a full timeout',
    withServer(async server => {
      const real = {
        now: () => Date.now(),
        sleep: () => Promise.resolve(),
        startStopwatch: () => assert.fail('unused'),
      };
      const { http } = makeHttpWith(real, 40);
      server.script('GET /', () => undefined);

      await errorOfKind('network', http.send(makeRequest(server.origin, { retry: 'safe' })));

      assert.equal(server.requests.length, 1);
    }),
  );

  it(
    'cancels at once during the delay',
    withServer(async server => {
      const { http, clock } = makeHttpWith(new FakeClock());
      const controller = new AbortController();
      server.script('GET /', again(503, '30'));
      const { signal } = controller;
      const sending = http.send(makeRequest(server.origin, { retry: 'billed', signal }));
      while (clock.sleeping === 0) {
        await new Promise(resolve => setImmediate(resolve));
      }

      controller.abort();

      await assert.rejects(sending, isCancelled);
      assert.equal(clock.sleeping, 0);
    }),
  );
});
