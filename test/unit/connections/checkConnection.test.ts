import assert from 'node:assert/strict';

import { AppError, cancelled } from '../../../src/domain/faults/appError';
import { checkConnection, describeCheck } from '../../../src/connections/checkConnection';
import { errorOfKind } from '../../support/errorOf';

import type { AccessTokens } from '../../../src/domain/access/accessTokens';
import type { Lightcast } from '../../../src/api/lightcast/lightcast';
import type { ConnectionCheck } from '../../../src/connections/checkConnection';
import type { OpenConnections } from '../../../src/connections/connect';

const signal = new AbortController().signal;
const expiresAt = Date.UTC(2026, 0, 5, 10);
const never = (): Promise<never> => Promise.reject(new Error('is not asked'));

interface Scene {
  get?: AccessTokens['get'];
  checkStatus?: Lightcast['checkStatus'];
}

/** The given Lightcast client, and PayScale without an account. */
function makeConnections({ get, checkStatus }: Scene): OpenConnections {
  const tokens: AccessTokens = {
    service: 'lightcast',
    get: get ?? (() => Promise.resolve({ token: 't', expiresAt })),
    invalidate: () => undefined,
  };
  return {
    source: 'live',
    jobalyzer: null,
    lightcast: {
      getBenchmark: never,
      getMeta: never,
      checkStatus: checkStatus ?? (() => Promise.resolve()),
    },
    relocateLink: link => link,
    tokens: { jobalyzer: { ...tokens, service: 'jobalyzer' }, lightcast: tokens },
  };
}

const unreachable = new AppError('network', 'Lightcast cannot be reached.', {
  details: { service: 'lightcast', code: 'ECONNREFUSED', delivered: false },
});

describe('checkConnection', () => {
  it('reports that the user is not signed in, without a request', async () => {
    const check = await checkConnection(makeConnections({ get: never }), 'jobalyzer', signal);

    assert.deepEqual(check, {
      service: 'jobalyzer',
      source: 'live',
      signedIn: false,
      tokenValidUntil: null,
      reachable: false,
      problem: null,
    });
  });

  it('returns when the token expires and that the API is reachable', async () => {
    const check = await checkConnection(makeConnections({}), 'lightcast', signal);

    assert.equal(check.tokenValidUntil, '2026-01-05T10:00:00.000Z');
    assert.equal(check.reachable, true);
    assert.equal(check.problem, null);
  });

  it('distinguishes a rejected sign-in from an unreachable API', async () => {
    const refused = await checkConnection(
      makeConnections({ get: () => Promise.reject(unreachable) }),
      'lightcast',
      signal,
    );
    const silent = await checkConnection(
      makeConnections({ checkStatus: () => Promise.reject(unreachable) }),
      'lightcast',
      signal,
    );

    assert.equal(refused.tokenValidUntil, null);
    assert.notEqual(silent.tokenValidUntil, null);
    assert.equal(refused.problem, 'Lightcast cannot be reached.');
    assert.equal(silent.problem, 'Lightcast cannot be reached.');
  });

  it('rejects as canceled if the user cancels', async () => {
    await errorOfKind(
      'cancelled',
      checkConnection(
        makeConnections({ get: () => Promise.reject(cancelled()) }),
        'lightcast',
        signal,
      ),
    );
  });
});

describe('describeCheck', () => {
  const check: ConnectionCheck = {
    service: 'lightcast',
    source: 'live',
    signedIn: true,
    tokenValidUntil: '2026-01-05T10:00:00.000Z',
    reachable: true,
    problem: null,
  };
  const describeIt = (overrides: Partial<ConnectionCheck>): string =>
    describeCheck({ ...check, ...overrides }, () => '10:00');

  it('has one sentence for each result', () => {
    assert.deepEqual(
      [
        describeIt({}),
        describeIt({ source: 'sample' }),
        describeIt({ signedIn: false }),
        describeIt({ problem: 'It does not answer.' }),
        describeIt({ tokenValidUntil: null, problem: 'It was refused.' }),
      ],
      [
        'Lightcast: signed in, token valid until 10:00, API reachable.',
        'Lightcast (sample data): signed in, token valid until 10:00, API reachable.',
        'Lightcast: not signed in.',
        'Lightcast: signed in, token valid until 10:00. It does not answer.',
        'Lightcast: signed in, no token. It was refused.',
      ],
    );
  });
});
