import assert from 'node:assert/strict';

import { createSecretStore, secretKeys } from '../../../../src/vscode/state/secretStore';
import { errorOfKind } from '../../../support/errorOf';
import { FakeSecrets, FakeState } from '../../../support/fakeState';

const credentials = { clientId: 'the-client', clientSecret: 'the-secret' };

describe('createSecretStore', () => {
  it('stores the secret in SecretStorage and only the ID in the state', async () => {
    const secrets = new FakeSecrets();
    const state = new FakeState();

    await createSecretStore(secrets, state).save('jobalyzer', credentials);

    assert.deepEqual([...secrets.kept], [['jobPay.jobalyzer.clientSecret', 'the-secret']]);
    assert.match(state.text, /the-client/u);
    assert.doesNotMatch(state.text, /the-secret/u);
  });

  it('finds the credentials of each service', async () => {
    const store = createSecretStore(new FakeSecrets(), new FakeState());

    await store.save('lightcast', credentials);

    assert.deepEqual(await store.find('lightcast'), credentials);
    assert.equal(await store.find('jobalyzer'), undefined);
  });

  it('finds nothing without the secret', async () => {
    const secrets = new FakeSecrets();
    const store = createSecretStore(secrets, new FakeState());
    await store.save('jobalyzer', credentials);

    secrets.kept.delete(secretKeys.jobalyzer);

    assert.equal(await store.find('jobalyzer'), undefined);
  });

  it('trims invisible characters, also in stored credentials', async () => {
    const secrets = new FakeSecrets();
    const store = createSecretStore(secrets, new FakeState());
    await store.save('jobalyzer', {
      clientId: 'the-client\u200b',
      clientSecret: ' the-secret\ufeff',
    });
    assert.deepEqual([...secrets.kept], [['jobPay.jobalyzer.clientSecret', 'the-secret']]);

    secrets.kept.set(secretKeys.jobalyzer, 'the-secret\u200b');

    assert.deepEqual(await store.find('jobalyzer'), credentials);
  });

  it('finds nothing when the secret is only invisible characters', async () => {
    const secrets = new FakeSecrets();
    const store = createSecretStore(secrets, new FakeState());
    await store.save('jobalyzer', credentials);

    secrets.kept.set(secretKeys.jobalyzer, '\u200b\u2060 ');

    assert.equal(await store.find('jobalyzer'), undefined);
  });

  it('removes both parts', async () => {
    const secrets = new FakeSecrets();
    const state = new FakeState();
    const store = createSecretStore(secrets, state);
    await store.save('jobalyzer', credentials);

    await store.remove('jobalyzer');

    assert.equal(secrets.kept.size, 0);
    assert.deepEqual(state.keys(), []);
  });

  it('stores no ID when the secret can’t be stored', async () => {
    const secrets = new FakeSecrets();
    const state = new FakeState();
    secrets.fault = 'no keyring';

    await assert.rejects(createSecretStore(secrets, state).save('jobalyzer', credentials));

    assert.deepEqual(state.keys(), []);
  });

  it('replaces the error of an unavailable keyring with its own', async () => {
    const secrets = new FakeSecrets();
    const store = createSecretStore(secrets, new FakeState());
    await store.save('jobalyzer', credentials);
    secrets.fault = 'cannot decrypt the-secret';

    const error = await errorOfKind('storage', store.find('jobalyzer'));

    assert.match(error.message, /keyring/u);
    assert.equal(error.cause, undefined);
    assert.doesNotMatch(error.message, /the-secret/u);
  });
});
