import assert from 'node:assert/strict';

import { createAccessTokens } from '../../../../src/api/auth/tokenSource';
import { isCancelled } from '../../../../src/domain/faults/appError';
import { errorOfKind } from '../../../support/errorOf';
import { FakeClock } from '../../../support/fakeClock';
import { makeHttpWith, never } from '../../../support/httpHarness';
import { type LoopbackServer, withServer } from '../../../support/loopbackServer';
import { MemoryTokens } from '../../../support/memoryTokens';

import type { AccessTokens, ClientCredentials } from '../../../../src/domain/access/accessTokens';
import type { KeptLog } from '../../../support/keptLog';

const client: ClientCredentials = { clientId: 'the-client', clientSecret: 'the-secret' };

interface Harness {
  tokens: AccessTokens;
  storage: MemoryTokens;
  clock: FakeClock;
  log: KeptLog;
  signIn: (credentials: ClientCredentials | undefined) => void;
}

/** Tokens from a server that numbers them. */
function makeTokens(server: LoopbackServer, storage = new MemoryTokens()): Harness {
  let credentials: ClientCredentials | undefined = client;
  const { http, clock, log } = makeHttpWith(new FakeClock());
  server.script('POST /token', response => {
    response.end(
      JSON.stringify({ access_token: `token-${server.requests.length}`, expires_in: 3600 }),
    );
  });
  const tokens = createAccessTokens({
    service: 'jobalyzer',
    tokenUrl: `${server.origin}/token`,
    scope: 'jobalyzer',
    credentials: () => Promise.resolve(credentials),
    storage,
    http,
    clock,
  });
  const signIn = (other: ClientCredentials | undefined): void => {
    credentials = other;
  };
  return { tokens, storage, clock, log, signIn };
}

const get = async (tokens: AccessTokens): Promise<string> =>
  (await tokens.get(new AbortController().signal)).token;

describe('createAccessTokens', () => {
  it(
    'requests one token and caches it until it expires',
    withServer(async server => {
      const { tokens, clock } = makeTokens(server);
      await get(tokens);

      await clock.advance(539_999);
      const kept = await get(tokens);
      await clock.advance(1);
      const fresh = await get(tokens);

      assert.deepEqual([kept, fresh], ['token-1', 'token-2']);
    }),
  );

  it(
    'requests one token for concurrent callers',
    withServer(async server => {
      const { tokens } = makeTokens(server);

      const all = await Promise.all(Array.from({ length: 50 }, () => get(tokens)));

      assert.deepEqual(new Set(all), new Set(['token-1']));
      assert.equal(server.requests.length, 1);
    }),
  );

  it(
    'lets one caller cancel without affecting the others',
    withServer(async server => {
      const { tokens } = makeTokens(server);
      let answer: () => void = () => undefined;
      server.script('POST /token', response => {
        answer = () => response.end('{"access_token":"shared"}');
      });
      const leaving = new AbortController();
      const first = tokens.get(leaving.signal);
      const second = get(tokens);
      await server.waitForRequests(1);

      leaving.abort();
      await assert.rejects(first, isCancelled);
      answer();

      assert.equal(await second, 'shared');
      assert.equal(server.requests.length, 1);
    }),
  );

  it(
    'aborts the request when the last caller cancels',
    withServer(async server => {
      const { tokens } = makeTokens(server);
      const closed = new Promise(resolve => {
        server.script('POST /token', response => response.on('close', resolve));
      });
      const leaving = new AbortController();
      const waiting = tokens.get(leaving.signal);
      await server.waitForRequests(1);

      leaving.abort();

      await assert.rejects(waiting, isCancelled);
      await closed;
    }),
  );

  it(
    'shares the token with another window through the storage',
    withServer(async server => {
      const { tokens, storage } = makeTokens(server);
      await get(tokens);

      assert.equal(await get(makeTokens(server, storage).tokens), 'token-1');
    }),
  );

  it(
    'keys the token by service, client ID, scope and URL, and stores no secret',
    withServer(async server => {
      const { tokens, storage } = makeTokens(server);

      await get(tokens);

      assert.deepEqual(
        [...storage.kept.keys()],
        [JSON.stringify(['jobalyzer', 'the-client', 'jobalyzer', `${server.origin}/token`])],
      );
      assert.ok(!JSON.stringify([...storage.kept]).includes('the-secret'));
    }),
  );

  it(
    'requests a new token for another client',
    withServer(async server => {
      const { tokens, signIn } = makeTokens(server);
      await get(tokens);

      signIn({ ...client, clientId: 'another' });

      assert.equal(await get(tokens), 'token-2');
    }),
  );

  const corrupt: Record<string, unknown> = {
    'a text': 'token-0',
    'a token without an expiry': { token: 'token-0' },
    'an expiry that isn’t a timestamp': { token: 'token-0', expiresAt: 'tomorrow' },
    'a token that can’t be part of a header': {
      token: 'a\nb',
      expiresAt: Date.UTC(2026, 0, 5, 9, 5),
    },
    'an expired token': { token: 'token-0', expiresAt: Date.UTC(2026, 0, 5, 8, 59) },
    'an expiry beyond any life': { token: 'token-0', expiresAt: Date.UTC(2027, 0, 1) },
  };

  for (const [name, kept] of Object.entries(corrupt)) {
    it(
      `requests a new token when the storage holds ${name}`,
      withServer(async server => {
        const { tokens, storage } = makeTokens(server);
        await get(tokens);
        storage.kept.set([...storage.kept.keys()][0]!, kept);

        assert.equal(await get(tokens), 'token-2');
      }),
    );
  }

  it(
    'works without a storage, and logs it',
    withServer(async server => {
      const { tokens, storage, log } = makeTokens(server);
      storage.broken = true;

      assert.equal(await get(tokens), 'token-1');
      assert.equal(await get(tokens), 'token-2');
      assert.ok(log.lines.some(line => line.includes('Failed to cache a token')));
    }),
  );

  it(
    'requests a new token after one was refused',
    withServer(async server => {
      const { tokens } = makeTokens(server);
      const refused = await tokens.get(never);

      tokens.invalidate(refused);

      assert.equal(await get(tokens), 'token-2');
    }),
  );

  it(
    'doesn’t reuse a refused token when the new one can’t be stored',
    withServer(async server => {
      const { tokens, storage } = makeTokens(server);
      const refused = await tokens.get(never);
      storage.broken = true;
      tokens.invalidate(refused);
      await get(tokens);
      storage.broken = false;

      assert.equal(await get(tokens), 'token-3');
    }),
  );

  it(
    'keeps a token that another window stored in the meantime',
    withServer(async server => {
      const { tokens } = makeTokens(server);
      const refused = await tokens.get(never);
      tokens.invalidate(refused);
      await get(tokens);

      tokens.invalidate(refused);

      assert.equal(await get(tokens), 'token-2');
    }),
  );

  it(
    'reports that you aren’t signed in, without a request',
    withServer(async server => {
      const { tokens, signIn } = makeTokens(server);
      signIn(undefined);

      const error = await errorOfKind('auth', tokens.get(never));

      assert.equal(error.details.reason, 'missing');
      assert.match(error.message, /You aren’t signed in to PayScale/u);
      assert.equal(server.requests.length, 0);
    }),
  );

  it(
    'stores no token when you sign out during the request',
    withServer(async server => {
      const { tokens, storage, signIn } = makeTokens(server);
      server.script('POST /token', response => {
        signIn(undefined);
        response.end('{"access_token":"late"}');
      });

      await get(tokens);

      assert.equal(storage.kept.size, 0);
    }),
  );

  it(
    'requests a token again after a failure',
    withServer(async server => {
      const { tokens } = makeTokens(server);
      server.script(
        'POST /token',
        { status: 400, json: { error: 'invalid_client' } },
        { json: { access_token: 'after' } },
      );

      await errorOfKind('auth', tokens.get(never));

      assert.equal(await get(tokens), 'after');
    }),
  );
});
