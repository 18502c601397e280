import assert from 'node:assert/strict';

import { errorOf, errorOfKind } from '../../../support/errorOf';
import { never } from '../../../support/httpHarness';
import { makeJobalyzer, makeLookUp } from '../../../support/jobalyzerHarness';
import {
  type LoopbackServer,
  type ScriptedAnswer,
  withServer,
} from '../../../support/loopbackServer';

import type { OrderReceipt } from '../../../../src/api/jobalyzer/jobalyzer';

const route = 'POST /jobalyzer/v1/reports';

/** Orders both reports from a server that returns these responses. */
function order(server: LoopbackServer, ...answers: ScriptedAnswer[]): Promise<OrderReceipt> {
  server.script(route, ...answers);
  const { jobalyzer } = makeJobalyzer(server);
  return jobalyzer.orderReports(makeLookUp(), ['pay', 'experience'], never);
}

describe('Jobalyzer.orderReports: failures', () => {
  const refusals: Record<string, [answer: ScriptedAnswer, status: number, words: RegExp]> = {
    'a 200 with errors and no links': [
      { json: { Errors: [{ AnswerId: 'JobTitle', AnswerValue: 'Xyz', Message: 'Unconfirmed' }] } },
      200,
      /rejected the request: JobTitle “Xyz”: Unconfirmed\. Change/u,
    ],
    'a 200 with errors and empty links': [
      { json: { Links: {}, Errors: [{ Code: 'E7' }] } },
      200,
      /rejected the request: E7\./u,
    ],
    'a 400 with several errors': [
      { status: 400, json: { Errors: [{ Message: 'One' }, { Message: 'Two' }], Warnings: null } },
      400,
      /rejected the request: One; Two\./u,
    ],
    'a 400 with one message': [
      { status: 400, json: { errorMessage: 'Wrong degree' } },
      400,
      /rejected the request: Wrong degree\./u,
    ],
    'a 422 without a message': [{ status: 422 }, 422, /\(422\) without giving a reason/u],
    'a 500 with a message': [
      { status: 500, json: { Errors: [{ Message: 'No such country' }] } },
      500,
      /No such country/u,
    ],
  };

  for (const [name, [answer, status, words]] of Object.entries(refusals)) {
    it(
      `passes on the message of ${name}, and orders once`,
      withServer(async server => {
        const error = await errorOfKind('requestRejected', order(server, answer));

        assert.deepEqual(error.details, { service: 'jobalyzer', status });
        assert.match(error.message, words);
        assert.equal(server.requests.length, 1);
      }),
    );
  }

  const unknown: Record<string, [answer: ScriptedAnswer, code: string]> = {
    'a 500 without a message': [{ status: 500, text: 'oops' }, 'HTTP_500'],
    'a 502 of a gateway': [{ status: 502, text: '<html>Bad gateway</html>' }, 'HTTP_502'],
    'a 502 of a gateway with a message': [
      { status: 502, json: { Errors: [{ Message: 'Upstream failed' }] } },
      'HTTP_502',
    ],
    'a 503 without Retry-After': [{ status: 503 }, 'HTTP_503'],
    'a 504 of a gateway with Retry-After': [
      { status: 504, headers: { 'retry-after': '1' } },
      'HTTP_504',
    ],
    'a 408': [{ status: 408 }, 'HTTP_408'],
    'a 200 that isn’t JSON': [{ text: '<html></html>' }, 'UNREADABLE'],
    'a 200 that is empty': [{ text: '' }, 'UNREADABLE'],
    'a 200 of another shape': [{ json: ['order 42'] }, 'UNREADABLE'],
    'a 200 that is too large': [
      response => {
        response.writeHead(200, { 'content-length': '99999999' });
        response.write('{');
      },
      'UNREADABLE',
    ],
    'a 200 with neither links nor errors': [{ json: { Links: null, Errors: [] } }, 'NO_LINKS'],
    'a 200 whose links are no text': [{ json: { Links: { PayReport: 7 } } }, 'NO_LINKS'],
    'a 200 with errors beside unreadable links': [
      { json: { Links: 'elsewhere', Errors: [{ Message: 'Partly' }] } },
      'NO_LINKS',
    ],
    'a 200 with errors beside an unknown link': [
      { json: { Links: { Self: '/reports/1' }, Errors: [{ Message: 'Partly' }] } },
      'NO_LINKS',
    ],
    'a 301, which may stand for “see other”': [
      { status: 301, headers: { location: '/order/1' } },
      'HTTP_301',
    ],
    'a 302, which may stand for “see other”': [
      { status: 302, headers: { location: '/order/1' } },
      'HTTP_302',
    ],
    'a 303 to the result': [{ status: 303, headers: { location: '/order/1' } }, 'HTTP_303'],
    'a reset': [response => response.socket?.resetAndDestroy(), 'ECONNRESET'],
    'a response that breaks off': [
      response => {
        response.writeHead(200, { 'content-length': '500' });
        response.write('{"Links"', () => response.socket?.destroy());
      },
      'ECONNRESET',
    ],
  };

  for (const [name, [answer, code]] of Object.entries(unknown)) {
    it(
      `reports after ${name} that the order may have been charged, and orders once`,
      withServer(async server => {
        const error = await errorOfKind('network', order(server, answer));

        assert.deepEqual(error.details, { service: 'jobalyzer', code, delivered: true });
        assert.equal(server.requests.length, 1);
      }),
    );
  }

  it(
    'reports it after a timeout too',
    withServer(async server => {
      server.script(route, () => undefined);
      const { jobalyzer } = makeJobalyzer(server, { timeoutMs: 50 });

      const ordering = jobalyzer.orderReports(makeLookUp(), ['pay'], never);
      const error = await errorOfKind('network', ordering);

      assert.deepEqual([error.details.code, error.details.delivered], ['ETIMEDOUT', true]);
      assert.equal(server.requests.length, 1);
    }),
  );

  it(
    'reports it when the order is canceled in flight',
    withServer(async server => {
      server.script(route, () => undefined);
      const controller = new AbortController();
      const { jobalyzer } = makeJobalyzer(server);
      const ordering = jobalyzer.orderReports(makeLookUp(), ['pay'], controller.signal);
      await server.waitForRequests(1);

      controller.abort();

      const error = await errorOfKind('network', ordering);
      assert.deepEqual([error.details.code, error.details.delivered], ['CANCELLED', true]);
    }),
  );

  const notOrdered: Record<string, [answers: ScriptedAnswer[], kind: string, requests: number]> = {
    'a token that is refused twice': [[{ status: 401 }], 'auth', 2],
    'a 403': [[{ status: 403 }], 'auth', 1],
    'a 403 with a message': [
      [{ status: 403, json: { ErrorMessage: 'Not in your contract' } }],
      'auth',
      1,
    ],
    'a redirect': [[{ status: 307, headers: { location: '/elsewhere' } }], 'http', 1],
    'a wrong URL': [[{ status: 404 }], 'http', 1],
    'a proxy that requires authentication': [[{ status: 407 }], 'http', 1],
    'a rate limit that stays exceeded': [[{ status: 429 }], 'http', 3],
    'a service that stays unavailable, with Retry-After': [
      [{ status: 503, headers: { 'retry-after': '1' } }],
      'http',
      3,
    ],
  };

  for (const [name, [answers, kind, requests]] of Object.entries(notOrdered)) {
    it(
      `reports after ${name} that nothing was ordered`,
      withServer(async server => {
        const error = await errorOf(order(server, ...answers));

        assert.equal(error.kind, kind);
        assert.equal(server.requests.length, requests);
      }),
    );
  }

  it(
    'orders once the service accepts the order or the token',
    withServer(async server => {
      const receipt = await order(
        server,
        { status: 503, headers: { 'retry-after': '2' } },
        { status: 401 },
        { status: 429 },
        { json: { Links: { PayReport: '/pay', YearsExperienceReport: '/yoe' } } },
      );

      assert.equal(Object.keys(receipt.links).length, 2);
      assert.equal(server.requests.length, 4);
    }),
  );

  it('reports that nothing was ordered when the connection is refused', async () => {
    const { jobalyzer } = makeJobalyzer({ origin: 'http://127.0.0.1:1' });

    const ordering = jobalyzer.orderReports(makeLookUp(), ['pay'], never);
    const error = await errorOfKind('network', ordering);

    assert.equal(error.details.delivered, false);
  });
});
