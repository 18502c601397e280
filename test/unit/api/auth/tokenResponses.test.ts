import assert from 'node:assert/strict';
import fc from 'fast-check';

import { requestToken } from '../../../../src/api/auth/requestToken';
import { maxTokenLength } from '../../../../src/api/auth/readToken';
import { errorOf, errorOfKind } from '../../../support/errorOf';
import { makeHttp, makeRequest, never } from '../../../support/httpHarness';
import {
  type LoopbackServer,
  type ScriptedAnswer,
  withServer,
} from '../../../support/loopbackServer';

import type { AccessToken } from '../../../../src/domain/access/accessTokens';

/** Requests a token from a server that returns this response. */
function request(
  server: LoopbackServer,
  answer: ScriptedAnswer,
  credentials = { clientId: 'the-client', clientSecret: 'the-secret' },
): Promise<AccessToken> {
  server.script('POST /token', answer);
  const { http, clock } = makeHttp();
  const tokenUrl = `${server.origin}/token`;
  return requestToken(
    { service: 'lightcast', tokenUrl, scope: 'occupation-benchmark', credentials, http, clock },
    never,
  );
}

const token = { access_token: 'abc', expires_in: 3600 };

describe('requestToken: responses with a token', () => {
  for (const status of [200, 201, 202, 203, 206, 299]) {
    it(
      `accepts a token under status ${status}`,
      withServer(async server => {
        assert.equal((await request(server, { status, json: token })).token, 'abc');
      }),
    );
  }

  const bearerTypes = ['Bearer', 'bearer', 'BEARER', '', ' ', 'Bearer ', '\tbearer\n', null];
  for (const type of [...bearerTypes, 'Bearer\u200b', undefined]) {
    it(
      `accepts the token type ${JSON.stringify(type)}`,
      withServer(async server => {
        const json = { ...token, token_type: type };

        assert.equal((await request(server, { json })).token, 'abc');
      }),
    );
  }

  it(
    'accepts a token beside an empty error',
    withServer(async server => {
      const json = { ...token, error: null, errors: [] };

      assert.equal((await request(server, { json })).token, 'abc');
    }),
  );

  const otherTypes: [type: unknown, sentence: RegExp][] = [
    ['mac', /issued a token of type “mac”, but only bearer tokens can be used/u],
    ['DPoP', /issued a token of type “DPoP”/u],
    ['not bearer', /issued a token of an unknown type/u],
    ['bearer, mac', /issued a token of an unknown type/u],
    ['abc', /issued a token of an unknown type/u],
    [7, /issued a token of an unknown type/u],
    [['Bearer'], /issued a token of an unknown type/u],
  ];
  for (const [type, sentence] of otherTypes) {
    it(
      `says that the token type ${JSON.stringify(type)} can't be used`,
      withServer(async server => {
        const json = { ...token, token_type: type };
        const error = await errorOfKind('responseShape', request(server, { json }));

        assert.match(error.message, sentence);
        assert.doesNotMatch(error.message, /setting|abc/u);
      }),
    );
  }

  for (const length of [maxTokenLength + 1, 16_384, 20_000]) {
    it(
      `says that a token of ${length} characters is too long`,
      withServer(async server => {
        const json = { ...token, access_token: 'x'.repeat(length) };
        const error = await errorOfKind('responseShape', request(server, { json }));

        assert.match(error.message, /too long for a request header: [\d,]+ characters/u);
        assert.doesNotMatch(error.message, /setting|xxx/u);
      }),
    );
  }

  it(
    'accepts the longest token that a server with the usual limits still receives',
    withServer(async server => {
      const json = { ...token, access_token: 'x'.repeat(maxTokenLength) };
      server.script('GET /api', { json: {} });

      const { token: bearer } = await request(server, { json });
      const url = `${server.origin}/api?jobTitle=${'y'.repeat(3000)}`;
      const { status } = await makeHttp().http.send(makeRequest(url, { bearer }));

      assert.equal(status, 200);
    }),
  );

  for (const text of ['a\r\nx: y', 'a b', 'é', 'abc\u200b', '\u0000']) {
    it(
      `says that the token ${JSON.stringify(text)} can't be sent`,
      withServer(async server => {
        const json = { ...token, access_token: text };
        const error = await errorOfKind('responseShape', request(server, { json }));

        assert.match(error.message, /characters that can’t be sent in a request header/u);
      }),
    );
  }
});

describe('requestToken: refusals in every form', () => {
  const rejected: Record<string, ScriptedAnswer> = {
    'under 200': { json: { error: 'invalid_client' } },
    'under 202': { status: 202, json: { error: 'invalid_client' } },
    'in capitals': { status: 400, json: { error: 'INVALID_CLIENT' } },
    'in mixed case under 200': { json: { error: 'Invalid_Client' } },
    'in words': { status: 400, json: { error: 'Invalid client' } },
    'in camel case': { status: 400, json: { error: 'invalidClient' } },
    'with a hyphen': { status: 400, json: { error: ' invalid-client ' } },
    'as a code in an object': { status: 400, json: { error: { code: 'invalid_client' } } },
    'as a code in an object under 200': { json: { error: { code: 'INVALID_CLIENT' } } },
    'as a type beside a number': {
      status: 400,
      json: { error: { code: 400, type: 'invalid_client' } },
    },
    'as an error in an error': { status: 400, json: { error: { error: 'invalid_client' } } },
    'in a list': { status: 400, json: { errors: [{ code: 'invalid_client' }] } },
    'under another key': { status: 400, json: { errorCode: 'invalid_client' } },
    'under a key in capitals': { status: 400, json: { Error: 'invalid_client' } },
    'beside an empty token': { json: { access_token: '', error: 'invalid_client' } },
    'as a bad grant': { status: 400, json: { error: 'INVALID_GRANT' } },
    'as a 401 with nothing else': { status: 401 },
    'as a 401 with a page': { status: 401, text: '<html>' },
    'as a 401 that denies access': { status: 401, json: { error: 'access_denied' } },
  };

  for (const [name, answer] of Object.entries(rejected)) {
    it(
      `says that the credentials are wrong: ${name}`,
      withServer(async server => {
        const error = await errorOfKind('auth', request(server, answer));

        assert.equal(error.details.reason, 'rejected');
        assert.equal(
          error.message,
          'Lightcast rejected this client ID and secret. Check them and sign in again.',
        );
      }),
    );
  }

  const notAuthorized: Record<string, ScriptedAnswer> = {
    'a scope under 200': { json: { error: 'INVALID_SCOPE' } },
    'a scope in an object': { status: 400, json: { error: { code: 'invalid_scope' } } },
    'a client that may not use this grant': { status: 400, json: { error: 'UnauthorizedClient' } },
    'denied access': { status: 403, json: { error: 'access_denied' } },
  };

  for (const [name, answer] of Object.entries(notAuthorized)) {
    it(
      `says that the client isn't authorized: ${name}`,
      withServer(async server => {
        const error = await errorOfKind('auth', request(server, answer));

        assert.equal(error.details.reason, 'notEntitled');
        assert.match(error.message, /isn’t authorized for this API/u);
      }),
    );
  }

  for (const status of [200, 400]) {
    it(
      `says that a transient error under ${status} passes`,
      withServer(async server => {
        const json = { error: 'temporarily_unavailable' };
        const error = await errorOfKind('http', request(server, { status, json }));

        assert.match(error.message, /can’t issue tokens at the moment/u);
      }),
    );

    it(
      `quotes an unknown code under ${status}`,
      withServer(async server => {
        const json = { error: { code: 'ACCOUNT_LOCKED' } };
        const error = await errorOfKind('requestRejected', request(server, { status, json }));

        assert.match(error.message, /\(\d+, “account_locked”\).*jobPay\.lightcast\.tokenUrl/u);
      }),
    );
  }

  it(
    'never quotes a secret that is sent back as a code',
    withServer(async server => {
      const credentials = { clientId: 'ClientName', clientSecret: 'open-sesame' };
      for (const error of ['open-sesame', 'OPEN_SESAME', { code: 'clientName' }, 'sesame']) {
        const answer = { status: 400, json: { error } };
        const { message } = await errorOf(request(server, answer, credentials));

        assert.match(message, /\(400, no reason given\)/u);
      }
    }),
  );

  it('returns a token or a typed error for any response', async function () {
    this.timeout(20_000);
    const text = fc.oneof(
      fc.json(),
      fc
        .record({ access_token: fc.anything(), token_type: fc.anything(), error: fc.anything() })
        .map(value => JSON.stringify(value, (_key, v: unknown) => (typeof v === 'bigint' ? 0 : v))),
      fc.string(),
    );
    await withServer(async server => {
      await fc.assert(
        fc.asyncProperty(text, fc.constantFrom(200, 201, 400, 401), async (body, status) => {
          const asked = request(server, { status, text: body });

          const token = await asked.catch(() => undefined);

          assert.ok(token === undefined || status < 300);
          if (token === undefined) {
            assert.doesNotMatch((await errorOf(asked)).message, /undefined|\[object|NaN/u);
          }
        }),
        { numRuns: 150 },
      );
    })();
  });
});
