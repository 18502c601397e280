import assert from 'node:assert/strict';

import { isCancelled } from '../../../../src/domain/faults/appError';
import { poll } from '../../../../src/domain/waiting/poller';
import { errorOf, errorOfKind } from '../../../support/errorOf';
import { never } from '../../../support/httpHarness';
import { makeExperienceAnswer, makePayAnswer } from '../../../support/jobalyzerAnswers';
import { makeJobalyzer } from '../../../support/jobalyzerHarness';
import {
  type LoopbackServer,
  type ScriptedAnswer,
  type WholeAnswer,
  withServer,
} from '../../../support/loopbackServer';

import type { PayReport } from '../../../../src/domain/figures/pay';
import type { SkippingClock } from '../../../support/fakeClock';

const route = 'GET /jobalyzer/v2/reports/42/pay';
const path = '/jobalyzer/v2/reports/42/pay';

/** Polls the pay report until it is ready, on a clock that skips every delay. */
async function pollPay(
  server: LoopbackServer,
): Promise<{ report: PayReport; clock: SkippingClock }> {
  const { jobalyzer, clock } = makeJobalyzer(server);
  const report = await poll({
    service: 'jobalyzer',
    attempt: signal => jobalyzer.pollPay(server.origin + path, signal),
    schedule: [1000],
    clock,
    maxWaitMs: 60_000,
    signal: never,
  });
  return { report, clock };
}

describe('Jobalyzer.lookAtPay', () => {
  it(
    'follows the link as received, and adds the client ID',
    withServer(async server => {
      server.script(route, { json: makePayAnswer() });
      const { jobalyzer } = makeJobalyzer(server);

      const attempt = await jobalyzer.pollPay(`${server.origin}${path}?a=b`, never);

      const [request] = server.requests;
      assert.equal(request?.url.search, '?a=b&customerId=the+client&user=the+client');
      assert.equal(request.headers.authorization, 'Bearer the-token-1');
      assert.equal(attempt.state === 'ready' && attempt.value.parts.base?.percentiles.p50, 110_000);
    }),
  );

  const waits: Record<string, [answer: WholeAnswer, retryAfterMs: number | null]> = {
    'the wait in the body': [{ json: { RetryAfterMilliseconds: 1500 } }, 1500],
    'the wait in camel case': [{ json: { retryAfterMilliseconds: '750' } }, 750],
    'the wait in the header': [{ json: {}, headers: { 'retry-after': '3' } }, 3000],
    'the delay in the body before the one in the header': [
      { json: { RetryAfterMilliseconds: 0 }, headers: { 'retry-after': '3' } },
      0,
    ],
    'the header when the body has no delay': [
      { json: { RetryAfterMilliseconds: -1 }, headers: { 'retry-after': '3' } },
      3000,
    ],
    'no wait': [{ json: { RetryAfterMilliseconds: null, Warnings: null, Errors: null } }, null],
    'no delay in an empty body': [{ text: '' }, null],
    'no delay in a body that isn’t JSON': [{ text: '<html></html>' }, null],
    'no wait in a body that looks ready': [{ json: makePayAnswer() }, null],
  };

  for (const [name, [answer, retryAfterMs]] of Object.entries(waits)) {
    it(
      `reports a 202 as pending, with ${name}`,
      withServer(async server => {
        server.script(route, { ...answer, status: 202 });
        const { jobalyzer } = makeJobalyzer(server);

        const attempt = await jobalyzer.pollPay(server.origin + path, never);

        assert.deepEqual(attempt, { state: 'waiting', retryAfterMs });
      }),
    );
  }

  const failures: Record<string, [answer: ScriptedAnswer, kind: string, sentence: RegExp]> = {
    'a report that no longer exists': [{ status: 404 }, 'noData', /no longer has this report/u],
    'a report that is gone (410)': [{ status: 410 }, 'noData', /no longer has this report/u],
    'a rejected report': [
      { status: 400, json: { Errors: [{ Message: 'Unknown id' }] } },
      'requestRejected',
      /Unknown id/u,
    ],
    'an error of the service': [
      { status: 500, json: { Errors: [{ Message: 'Judge is down' }] } },
      'http',
      /is temporarily unavailable \(500\)\. Try again later\. Details: Judge is down\./u,
    ],
    'a gateway': [{ status: 502, text: '<html>' }, 'http', /\(502\)/u],
    'too many polls': [
      { status: 429, headers: { 'retry-after': '90' } },
      'http',
      /rate limit was exceeded \(429\)\. Try again in 90 seconds\./u,
    ],
    'another success': [{ status: 204 }, 'http', /unexpected status \(204\)/u],
    'a web page': [{ text: '<html>' }, 'responseShape', /a web page/u],
    'a malformed report': [{ json: { Report: 'x' } }, 'responseShape', /unexpected format/u],
    'an answer without a report': [{ json: { Context: {} } }, 'responseShape', /without a report/u],
    'a list': [{ json: [] }, 'responseShape', /unexpected format/u],
    'a report without figures': [{ json: { Report: null } }, 'noData', /no data/u],
    'errors instead of a report': [
      { json: { Report: null, Errors: [{ Message: 'Too few profiles' }] } },
      'requestRejected',
      /Too few profiles/u,
    ],
  };

  for (const [name, [answer, kind, sentence]] of Object.entries(failures)) {
    it(
      `explains ${name}, and polls once`,
      withServer(async server => {
        server.script(route, answer);
        const { jobalyzer } = makeJobalyzer(server);

        const error = await errorOf(jobalyzer.pollPay(server.origin + path, never));

        assert.equal(error.kind, kind);
        assert.match(error.message, sentence);
        assert.equal(server.requests.length, 1);
      }),
    );
  }

  it(
    'passes Retry-After on to the poller',
    withServer(async server => {
      server.script(route, { status: 503, headers: { 'retry-after': '1.5' } });
      const { jobalyzer } = makeJobalyzer(server);

      const looking = jobalyzer.pollPay(server.origin + path, never);
      const error = await errorOfKind('http', looking);

      assert.equal(error.details.retryAfterMs, 1500);
    }),
  );

  it(
    'doesn’t follow a link to another origin, and sends the token nowhere',
    withServer(async server => {
      await withServer(async other => {
        const { jobalyzer } = makeJobalyzer(server);

        const looking = jobalyzer.pollPay(other.origin + path, never);
        const error = await errorOfKind('responseShape', looking);

        assert.match(error.message, /your token wasn’t sent there/u);
        assert.deepEqual([server.requests.length, other.requests.length], [0, 0]);
      })();
    }),
  );

  it(
    'gets a new token between two polls',
    withServer(async server => {
      server.script(route, { status: 202 }, { status: 401 }, { json: makePayAnswer() });

      const { report } = await pollPay(server);

      assert.equal(report.levelUsed, 'Metro');
      assert.deepEqual(
        server.requests.map(request => request.headers.authorization),
        ['Bearer the-token-1', 'Bearer the-token-1', 'Bearer the-token-2'],
      );
    }),
  );

  it(
    'survives every transient error while polling',
    withServer(async server => {
      server.script(
        route,
        { status: 202, json: { RetryAfterMilliseconds: 400 } },
        { status: 429, headers: { 'retry-after': '2' } },
        { status: 503 },
        { status: 502, text: '<html>' },
        { status: 408 },
        response => response.socket?.resetAndDestroy(),
        { json: makePayAnswer() },
      );

      const { report, clock } = await pollPay(server);

      assert.equal(report.levelUsed, 'Metro');
      assert.equal(server.requests.length, 7);
      assert.deepEqual(clock.sleeps, [400, 2000, 1000, 1000, 1000, 1000]);
    }),
  );

  it(
    'cancels at once',
    withServer(async server => {
      server.script(route, () => undefined);
      const controller = new AbortController();
      const { jobalyzer } = makeJobalyzer(server);
      const looking = jobalyzer.pollPay(server.origin + path, controller.signal);
      await server.waitForRequests(1);

      controller.abort();

      await assert.rejects(looking, isCancelled);
    }),
  );

  it(
    'keeps a report in which one figure has the wrong type, and logs its path',
    withServer(async server => {
      const answer = makePayAnswer() as { Report: { BasePayReport: { Percentile10: unknown } } };
      answer.Report.BasePayReport.Percentile10 = '78,000';
      server.script(route, { json: answer });
      const { jobalyzer, log } = makeJobalyzer(server);

      const attempt = await jobalyzer.pollPay(server.origin + path, never);

      const base = attempt.state === 'ready' ? attempt.value.parts.base : null;
      assert.deepEqual([base?.percentiles.p10, base?.percentiles.p25], [null, 92_000]);
      assert.ok(
        log.lines.some(line => line.includes('"path":"Report.BasePayReport.Percentile10"')),
      );
      assert.ok(!log.lines.join().includes('78,000'));
    }),
  );
});

describe('Jobalyzer.lookAtExperience', () => {
  it(
    'returns the report',
    withServer(async server => {
      server.script('GET /yoe', { json: makeExperienceAnswer() });
      const { jobalyzer } = makeJobalyzer(server);

      const attempt = await jobalyzer.pollExperience('/yoe', never);

      assert.deepEqual(attempt.state === 'ready' && attempt.value.bands.map(band => band.name), [
        'Less than 1 year',
        '1-4 years',
      ]);
    }),
  );

  it(
    'rejects a report whose ranges aren’t a list',
    withServer(async server => {
      server.script('GET /yoe', { json: { Report: { Ranges: 'none' } } });
      const { jobalyzer } = makeJobalyzer(server);

      await errorOfKind('responseShape', jobalyzer.pollExperience('/yoe', never));
    }),
  );
});
