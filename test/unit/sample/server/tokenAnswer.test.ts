import assert from 'node:assert/strict';

import { call, listKeys, withSample } from '../sampleCalls';

describe('answerTokenRequest', () => {
  it('issues a Jobalyzer token as documented', async () => {
    await withSample({}, async calls => {
      const { body, headers, status, at } = await calls.askForToken('jobalyzer');

      assert.equal(status, 200);
      assert.deepEqual(body, {
        access_token: at('access_token'),
        expires_in: 3600,
        token_type: 'Bearer',
        scope: 'jobalyzer',
      });
      assert.match(String(at('access_token')), /^sample-jobalyzer-[\w-]{43}$/u);
      assert.equal(headers.get('cache-control'), 'no-store');
    });
  });

  it('issues a Lightcast token without a scope', async () => {
    await withSample({}, async calls => {
      const { body } = await calls.askForToken('lightcast');

      assert.deepEqual(listKeys(body), ['access_token', 'expires_in', 'token_type']);
    });
  });

  const refused: [string, Record<string, string>, string][] = [
    ['a wrong client ID', { client_id: 'nobody' }, 'invalid_client'],
    ['a wrong secret', { client_secret: 'guess' }, 'invalid_client'],
    ['the scope of another service', { scope: 'postings:us' }, 'invalid_scope'],
    ['one wrong scope among correct ones', { scope: 'jobalyzer other' }, 'invalid_scope'],
    ['another grant type', { grant_type: 'password' }, 'unsupported_grant_type'],
  ];
  for (const [what, changes, error] of refused) {
    it(`rejects ${what}`, async () => {
      await withSample({}, async calls => {
        const { status, body } = await calls.askForToken('jobalyzer', changes);

        assert.deepEqual({ status, body }, { status: 400, body: { error } });
      });
    });
  }

  it('rejects a JSON body', async () => {
    await withSample({}, async calls => {
      const { clientId, clientSecret } = calls.service.credentials;
      const { status, body } = await call(calls.service.lightcast.tokenUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
          scope: 'occupation-benchmark',
        }),
      });

      assert.deepEqual({ status, body }, { status: 400, body: { error: 'invalid_request' } });
    });
  });

  for (const [answer, error] of [
    ['invalidClient', 'invalid_client'],
    ['invalidScope', 'invalid_scope'],
  ] as const) {
    it(`returns ${error} for every request when configured to`, async () => {
      await withSample({ behavior: { tokens: { lightcast: { answer } } } }, async calls => {
        const { status, body } = await calls.askForToken('lightcast');

        assert.deepEqual({ status, body }, { status: 400, body: { error } });
      });
    });
  }

  it('returns an HTML page when configured to', async () => {
    await withSample(
      { behavior: { tokens: { jobalyzer: { answer: 'notJson' } } } },
      async calls => {
        const { status, text, headers } = await calls.askForToken('jobalyzer');

        assert.equal(status, 200);
        assert.match(headers.get('content-type') ?? '', /^text\/html/u);
        assert.match(text, /^<html>/u);
      },
    );
  });

  it('omits the token when configured to', async () => {
    await withSample(
      { behavior: { tokens: { jobalyzer: { answer: 'noToken' } } } },
      async calls => {
        const { status, at } = await calls.askForToken('jobalyzer');

        assert.equal(status, 200);
        assert.equal(at('access_token'), undefined);
      },
    );
  });

  it('returns any expires_in, of any type', async () => {
    const jobalyzer = { advertisedExpiresIn: '60 s' };
    await withSample({ behavior: { tokens: { jobalyzer } } }, async calls => {
      const { at } = await calls.askForToken('jobalyzer');

      assert.equal(at('expires_in'), '60 s');
    });
  });
});

describe('SampleTokens', () => {
  it('rejects a Jobalyzer token after ten minutes although expires_in is an hour', async () => {
    let now = 0;
    await withSample({ now: () => now }, async calls => {
      await calls.getToken('jobalyzer');

      now = 599_999;
      assert.equal((await calls.get('jobalyzer', '/status')).status, 200);
      now = 600_000;
      assert.equal((await calls.get('jobalyzer', '/status')).status, 401);
    });
  });

  it('rejects a token after its last use', async () => {
    const jobalyzer = { usesPerToken: 2 };
    await withSample({ behavior: { tokens: { jobalyzer } } }, async calls => {
      const statuses = [];
      for (let use = 0; use < 3; use += 1) {
        statuses.push((await calls.get('jobalyzer', '/status')).status);
      }

      assert.deepEqual(statuses, [200, 200, 401]);
    });
  });

  it('rejects every token of a client without access to the service', async () => {
    const lightcast = { entitled: false };
    await withSample({ behavior: { tokens: { lightcast } } }, async calls => {
      const first = await calls.get('lightcast', '/status');
      calls.forgetTokens();
      const second = await calls.get('lightcast', '/status');

      assert.deepEqual([first.status, second.status], [401, 401]);
      assert.match(String(second.at('errors', 0, 'detail')), /do not have access/u);
    });
  });
});
