import assert from 'node:assert/strict';

import { requestToken } from '../../../../src/api/auth/requestToken';
import { scopes } from '../../../../src/api/auth/scopes';
import { isCancelled } from '../../../../src/domain/faults/appError';
import { errorOf, errorOfKind } from '../../../support/errorOf';
import { type HttpHarness, makeHttp, never } from '../../../support/httpHarness';
import {
  type LoopbackServer,
  type ScriptedAnswer,
  withServer,
} from '../../../support/loopbackServer';

import type { AccessToken } from '../../../../src/domain/access/accessTokens';
import type { PayService } from '../../../../src/domain/payService';

const credentials = { clientId: 'the-client', clientSecret: 'the-secret&more' };

/** Requests a token from a server that returns this response. */
function ask(
  server: LoopbackServer,
  answer: ScriptedAnswer,
  {
    service = 'jobalyzer',
    harness = makeHttp(),
  }: { service?: PayService; harness?: HttpHarness } = {},
): Promise<AccessToken> {
  server.script('POST /connect/token', answer);
  const { http, clock } = harness;
  const tokenUrl = `${server.origin}/connect/token`;
  return requestToken(
    { service, tokenUrl, scope: scopes[service], credentials, http, clock },
    never,
  );
}

describe('requestToken', () => {
  it(
    'sends the client-credentials grant as a form with the scope of the service',
    withServer(async server => {
      await ask(
        server,
        { json: { access_token: 'abc', expires_in: 3600 } },
        { service: 'lightcast' },
      );

      const [request] = server.requests;
      assert.deepEqual(Object.fromEntries(new URLSearchParams(request?.body)), {
        client_id: 'the-client',
        client_secret: 'the-secret&more',
        grant_type: 'client_credentials',
        scope: 'occupation-benchmark',
      });
      assert.equal(request?.headers['content-type'], 'application/x-www-form-urlencoded');
    }),
  );

  it(
    'counts the life of the token from the request',
    withServer(async server => {
      const harness = makeHttp();
      const askedAt = harness.clock.now();

      const token = await ask(
        server,
        {
          json: { access_token: 'abc', expires_in: 3600, token_type: 'bearer', scope: 'Jobalyzer' },
        },
        { harness },
      );

      assert.deepEqual(token, { token: 'abc', expiresAt: askedAt + 540_000 });
    }),
  );

  it(
    'retries after a transient error, and counts the life from the first attempt',
    withServer(async server => {
      const { http, clock } = makeHttp();
      const askedAt = clock.now();
      const busy = { status: 503, headers: { 'retry-after': '20' } };
      server.script('POST /token', busy, { json: { access_token: 'abc', expires_in: 600 } });
      const tokenUrl = `${server.origin}/token`;

      const token = await requestToken(
        { service: 'jobalyzer', tokenUrl, scope: 'jobalyzer', credentials, http, clock },
        never,
      );

      assert.deepEqual(token, { token: 'abc', expiresAt: askedAt + 540_000 });
      assert.deepEqual(clock.sleeps, [20_000]);
    }),
  );

  const refusals: Record<string, [answer: ScriptedAnswer, reason: string, sentence: RegExp]> = {
    'a wrong ID or secret': [
      { status: 400, json: { error: 'invalid_client' } },
      'rejected',
      /rejected this client ID and secret/u,
    ],
    'a wrong ID or secret under a 401': [
      { status: 401, text: '' },
      'rejected',
      /rejected this client ID and secret/u,
    ],
    'a scope that the client isn’t authorized for': [
      { status: 400, json: { error: 'invalid_scope' } },
      'notEntitled',
      /authorized for this API \(scope “jobalyzer”\)/u,
    ],
    'a client that isn’t authorized for this grant': [
      { status: 400, json: { error: 'unauthorized_client' } },
      'notEntitled',
      /authorized for this API/u,
    ],
    'a 403': [{ status: 403, text: 'no' }, 'notEntitled', /have access to this/u],
  };

  for (const [name, [answer, reason, sentence]] of Object.entries(refusals)) {
    it(
      `explains ${name}`,
      withServer(async server => {
        const error = await errorOfKind('auth', ask(server, answer));

        assert.deepEqual(error.details, { service: 'jobalyzer', reason });
        assert.match(error.message, sentence);
        assert.equal(server.requests.length, 1);
      }),
    );
  }

  const malformed: Record<string, ScriptedAnswer> = {
    'a web page': { text: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } },
    nothing: { text: '' },
    'no token': { json: { expires_in: 3600 } },
    'a token that isn’t a string': { json: { access_token: 7 } },
    'an empty token': { json: { access_token: '' } },
    'a list': { json: [] },
  };

  for (const [name, answer] of Object.entries(malformed)) {
    it(
      `reports ${name} as a response without a token`,
      withServer(async server => {
        const error = await errorOfKind('responseShape', ask(server, answer));

        assert.match(error.message, /responded without a token.*jobPay\.jobalyzer\.tokenUrl/u);
      }),
    );
  }

  const others: Record<string, [answer: ScriptedAnswer, kind: string, sentence: RegExp]> = {
    'an unknown code': [
      { status: 400, json: { error: 'unsupported_grant_type' } },
      'requestRejected',
      /issue a token \(400, “unsupported_grant_type”\)/u,
    ],
    'a malformed code': [
      { status: 400, json: { error: 'the-secret&more <script>' } },
      'requestRejected',
      /issue a token \(400, no reason given\)/u,
    ],
    'a code that is the name of an inherited property': [
      { status: 400, json: { error: 'constructor' } },
      'requestRejected',
      /issue a token \(400, “constructor”\)/u,
    ],
    'a wrong URL': [{ status: 404 }, 'requestRejected', /jobPay\.jobalyzer\.tokenUrl/u],
    'too many requests': [{ status: 429 }, 'http', /rate limit was exceeded/u],
    'an error of the service': [
      { status: 500, json: { error: 'server_error' } },
      'http',
      /is temporarily unavailable \(500\)/u,
    ],
    'a success without a body': [{ status: 204 }, 'responseShape', /jobPay\.jobalyzer\.tokenUrl/u],
  };

  for (const [name, [answer, kind, sentence]] of Object.entries(others)) {
    it(
      `explains ${name}`,
      withServer(async server => {
        const error = await errorOf(ask(server, answer));

        assert.equal(error.kind, kind);
        assert.match(error.message, sentence);
      }),
    );
  }

  it('reports an endpoint that can’t be reached', async () => {
    const { http, clock } = makeHttp();
    const tokenUrl = 'http://127.0.0.1:1/connect/token';

    const asking = requestToken(
      { service: 'jobalyzer', tokenUrl, scope: 'jobalyzer', credentials, http, clock },
      never,
    );
    const error = await errorOfKind('network', asking);

    assert.match(error.message, /Couldn’t reach 127\.0\.0\.1:1 /u);
  });

  it(
    'cancels at once',
    withServer(async server => {
      const { http, clock } = makeHttp();
      const controller = new AbortController();
      server.script('POST /connect/token', () => undefined);
      const tokenUrl = `${server.origin}/connect/token`;
      const asking = requestToken(
        { service: 'jobalyzer', tokenUrl, scope: 'jobalyzer', credentials, http, clock },
        controller.signal,
      );
      await server.waitForRequests(1);

      controller.abort();

      await assert.rejects(asking, isCancelled);
    }),
  );

  it(
    'puts neither ID, secret nor response into an error or the log',
    withServer(async server => {
      const harness = makeHttp();
      const echo: ScriptedAnswer = (response, request) => {
        response.writeHead(400);
        response.end(JSON.stringify({ error: request.body, error_description: request.body }));
      };

      const error = await errorOf(ask(server, echo, { harness }));

      const everything = [
        error.message,
        JSON.stringify(error),
        String(error.stack),
        ...harness.log.lines,
      ];
      assert.ok(!/the-secret|the-client/u.test(everything.join('\n')));
    }),
  );
});
