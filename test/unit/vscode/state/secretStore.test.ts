import assert from 'node:assert/strict';

import { createSecretStore, secretKeys } from '../../../../src/vscode/state/secretStore';
import { errorOfKind } from '../../../support/errorOf';
import { FakeSecrets, FakeState } from '../../../support/fakeState';

const credentials = { clientId: 'the-client', clientSecret: 'the-secret' };

describe('createSecretStore', () => {
  it('keeps the secret among the secrets and only the id in the state', async () => {
    const secrets = new FakeSecrets();
    const state = new FakeState();

    await createSecretStore(secrets, state).save('jobalyzer', credentials);

    assert.deepEqual([...secrets.kept], [['jobPay.jobalyzer.clientSecret', 'the-secret']]);
    assert.match(state.text, /the-client/u);
    assert.doesNotMatch(state.text, /the-secret/u);
  });

  it('finds what it kept, service by service', async () => {
    const store = createSecretStore(new FakeSecrets(), new FakeState());

    await store.save('lightcast', credentials);

    assert.deepEqual(await store.find('lightcast'), credentials);
    assert.equal(await store.find('jobalyzer'), undefined);
  });

  it('finds nothing when VS Code lost the secret', async () => {
    const secrets = new FakeSecrets();
    const store = createSecretStore(secrets, new FakeState());
    await store.save('jobalyzer', credentials);

    secrets.kept.delete(secretKeys.jobalyzer);

    assert.equal(await store.find('jobalyzer'), undefined);
  });

  it('trims invisible characters, also of what an earlier version stored', async () => {
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

  it('finds nothing when the secret consists of invisible characters', async () => {
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

  it('keeps no id when the secret could not be kept', async () => {
    const secrets = new FakeSecrets();
    const state = new FakeState();
    secrets.fault = 'no keyring';

    await assert.rejects(createSecretStore(secrets, state).save('jobalyzer', credentials));

    assert.deepEqual(state.keys(), []);
  });

  it('speaks of the keyring, not in its words, when it cannot be reached', async () => {
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
