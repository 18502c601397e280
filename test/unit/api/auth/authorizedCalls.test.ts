import assert from 'node:assert/strict';

import { createAuthorizedCalls } from '../../../../src/api/auth/authorizedCalls';
import { type AnyAppError, AppError } from '../../../../src/domain/faults/appError';
import { errorOf, errorOfKind } from '../../../support/errorOf';
import { makeHttp, never } from '../../../support/httpHarness';
import { type LoopbackServer, withServer } from '../../../support/loopbackServer';
import { NumberedTokens } from '../../../support/numberedTokens';

import type { HttpResponse } from '../../../../src/api/http/httpRequest';

function makeCalls(server: LoopbackServer): {
  tokens: NumberedTokens;
  order: () => Promise<HttpResponse>;
} {
  const tokens = new NumberedTokens('lightcast');
  const findWords = (response: HttpResponse): string => response.text;
  const send = createAuthorizedCalls({ tokens, http: makeHttp().http, findWords });
  const url = new URL(`${server.origin}/orders`);
  const body = { json: { title: 'Welder' } };
  return {
    tokens,
    order: () => send({ method: 'POST', url, body, retry: 'billed', signal: never }),
  };
}

const sentTokens = (server: LoopbackServer): unknown[] =>
  server.requests.map(request => request.headers.authorization);

describe('createAuthorizedCalls', () => {
  it(
    'sends the token',
    withServer(async server => {
      const { order } = makeCalls(server);
      server.script('POST /orders', { status: 202 });

      assert.equal((await order()).status, 202);
      assert.deepEqual(sentTokens(server), ['Bearer the-token-1']);
    }),
  );

  it(
    'resends the request with a new token after a 401, a billed order too',
    withServer(async server => {
      const { order, tokens } = makeCalls(server);
      server.script('POST /orders', { status: 401 }, { status: 200 });

      assert.equal((await order()).status, 200);
      assert.deepEqual(sentTokens(server), ['Bearer the-token-1', 'Bearer the-token-2']);
      assert.equal(server.requests[1]?.body, server.requests[0]?.body);
      assert.deepEqual(tokens.refused, ['the-token-1']);
    }),
  );

  it(
    'reports missing access when the second token is refused, and stops',
    withServer(async server => {
      const { order } = makeCalls(server);
      server.script('POST /orders', { status: 401, text: 'Ask us for access' });

      const error = await errorOfKind('auth', order());

      assert.deepEqual(error.details, { service: 'lightcast', reason: 'notEntitled' });
      assert.match(error.message, /have access.*Details: Ask us for access\./u);
      assert.equal(server.requests.length, 2);
    }),
  );

  it(
    'doesn’t report a lost response after the second token as a refusal',
    withServer(async server => {
      const { order } = makeCalls(server);
      server.script('POST /orders', { status: 401 }, response => response.socket?.destroy());

      const error = await errorOf(order());

      assert.equal(error.kind === 'network' && error.details.delivered, true);
      assert.equal(server.requests.length, 2);
    }),
  );

  const service = 'lightcast';
  const obstacles: Record<string, AnyAppError> = {
    'returns nonsense': new AppError('responseShape', 'No token.', { details: { service } }),
    fails: new AppError('http', 'No token.', {
      details: { service, status: 500, retryAfterMs: null },
    }),
    'times out': new AppError('network', 'No token.', {
      details: { service, code: 'ETIMEDOUT', delivered: true },
    }),
  };

  for (const [name, fault] of Object.entries(obstacles)) {
    it(
      `reports that nothing was sent when the token endpoint ${name}`,
      withServer(async server => {
        const { order, tokens } = makeCalls(server);
        tokens.fault = fault;

        const error = await errorOfKind('network', order());

        assert.equal(error.details.delivered, false);
        assert.equal(error.message, 'No token.');
        assert.equal(server.requests.length, 0);
      }),
    );
  }

  it(
    'reports that nothing was ordered when the token endpoint fails after a 401',
    withServer(async server => {
      const { order, tokens } = makeCalls(server);
      server.script('POST /orders', response => {
        tokens.fault = obstacles['fails'];
        response.writeHead(401).end();
      });

      const error = await errorOfKind('network', order());

      assert.equal(error.details.delivered, false);
    }),
  );

  it(
    'passes on a rejected sign-in unchanged',
    withServer(async server => {
      const { order, tokens } = makeCalls(server);
      tokens.fault = new AppError('auth', 'No.', { details: { service, reason: 'rejected' } });

      assert.equal(await errorOf(order()), tokens.fault);
    }),
  );
});
