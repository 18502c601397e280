import assert from 'node:assert/strict';

import { AppError, cancelled } from '../../../src/domain/faults/appError';
import { Accounts } from '../../../src/connections/accounts';
import { createSecretStore } from '../../../src/vscode/state/secretStore';
import { createTokenMemento } from '../../../src/vscode/state/tokenMemento';
import { errorOfKind } from '../../support/errorOf';
import { FakeSecrets, FakeState } from '../../support/fakeState';

import type { AccountsDeps } from '../../../src/connections/accounts';

const credentials = { clientId: 'the-client', clientSecret: 'the-secret' };
const token = { token: 'the-token', expiresAt: 1_000 };
const signal = new AbortController().signal;

interface Harness {
  accounts: Accounts;
  secrets: FakeSecrets;
  state: FakeState;
}

const giveToken: AccountsDeps['verify'] = ({ storage }) => storage.write('key', token);

function makeAccounts(verify: AccountsDeps['verify'] = giveToken): Harness {
  const secrets = new FakeSecrets();
  const state = new FakeState();
  const accounts = new Accounts({
    credentialStore: createSecretStore(secrets, state),
    tokens: {
      jobalyzer: createTokenMemento('jobalyzer', state),
      lightcast: createTokenMemento('lightcast', state),
    },
    verify,
  });
  return { accounts, secrets, state };
}

describe('Accounts', () => {
  it('saves the ID, the secret and the verified token', async () => {
    const { accounts, state } = makeAccounts();

    await accounts.signIn('jobalyzer', credentials, signal);

    assert.deepEqual(await accounts.findCredentials('jobalyzer'), credentials);
    assert.deepEqual(state.get('jobPay.token.jobalyzer.key'), token);
    assert.deepEqual(await accounts.listSignedIn(), ['jobalyzer']);
  });

  it('saves nothing when the service returns no token', async () => {
    const { accounts, secrets, state } = makeAccounts(() =>
      Promise.reject(
        new AppError('auth', 'Refused.', { details: { service: 'jobalyzer', reason: 'rejected' } }),
      ),
    );

    await errorOfKind('auth', accounts.signIn('jobalyzer', credentials, signal));

    assert.equal(secrets.kept.size, 0);
    assert.deepEqual(state.keys(), []);
  });

  it('keeps an earlier sign-in when another one fails', async () => {
    let isWell = true;
    const { accounts, state } = makeAccounts((claim, aborts) =>
      isWell ? giveToken(claim, aborts) : Promise.reject(new Error('no')),
    );
    await accounts.signIn('jobalyzer', credentials, signal);
    isWell = false;

    const another = { clientId: 'other', clientSecret: 'other' };
    await assert.rejects(accounts.signIn('jobalyzer', another, signal));

    assert.deepEqual(await accounts.findCredentials('jobalyzer'), credentials);
    assert.deepEqual(state.get('jobPay.token.jobalyzer.key'), token);
  });

  it('saves nothing if the user cancels during the verification', async () => {
    const leaving = new AbortController();
    const { accounts, secrets } = makeAccounts(async (claim, aborts) => {
      await giveToken(claim, aborts);
      leaving.abort();
    });

    const error = await errorOfKind(
      'cancelled',
      accounts.signIn('jobalyzer', credentials, leaving.signal),
    );

    assert.equal(error.message, cancelled().message);
    assert.equal(secrets.kept.size, 0);
  });

  it('deletes the tokens of the previous client', async () => {
    const { accounts, state } = makeAccounts();
    await state.update('jobPay.token.jobalyzer.earlier', token);

    await accounts.signIn('jobalyzer', credentials, signal);

    assert.equal(state.get('jobPay.token.jobalyzer.earlier'), undefined);
  });

  it('removes the ID, secret and token on sign-out, of that service only', async () => {
    const { accounts, secrets, state } = makeAccounts();
    await accounts.signIn('jobalyzer', credentials, signal);
    await accounts.signIn('lightcast', credentials, signal);

    await accounts.signOut('jobalyzer');

    assert.deepEqual(await accounts.listSignedIn(), ['lightcast']);
    assert.deepEqual([...secrets.kept.keys()], ['jobPay.lightcast.clientSecret']);
    assert.ok(state.keys().every(key => !key.includes('jobalyzer')));
  });

  it('notifies listeners of each sign-in and sign-out', async () => {
    const { accounts } = makeAccounts();
    const told: string[] = [];
    accounts.onDidChange(service => told.push(service));

    await accounts.signIn('lightcast', credentials, signal);
    await accounts.signOut('lightcast');

    assert.deepEqual(told, ['lightcast', 'lightcast']);
  });
});
