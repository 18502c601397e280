import assert from 'node:assert/strict';

import { AppError } from '../../../../../src/domain/faults/appError';
import { runCredentialsFlow } from '../../../../../src/vscode/prompts/signIn/credentialsFlow';
import { settle } from '../../../../support/fakeClock';
import { FakeUser } from '../../../../support/fakeUser';

import type { ClientCredentials } from '../../../../../src/domain/access/accessTokens';
import type { AskCredentialsOptions } from '../../../../../src/vscode/prompts/signIn/credentialsFlow';

interface SignIn {
  user: FakeUser;
  proved: ClientCredentials[];
  result: Promise<ClientCredentials | undefined>;
}

function startSignIn(options: Partial<AskCredentialsOptions> = {}): SignIn {
  const user = new FakeUser();
  const proved: ClientCredentials[] = [];
  const result = runCredentialsFlow(user.inputs, 'jobalyzer', {
    verify: credentials => {
      proved.push(credentials);
      return Promise.resolve();
    },
    ...options,
  });
  return { user, proved, result };
}

describe('runCredentialsFlow', () => {
  it('asks for the ID and the masked secret, trims and verifies both', async () => {
    const { user, proved, result } = startSignIn();
    await settle();
    assert.equal(user.screen.password, false);
    assert.match(user.screen.prompt, /^Enter your client ID\. PayScale provides it/u);
    await user.type('  my-id ');
    await user.enter();
    assert.equal(user.screen.password, true);
    assert.deepEqual(user.screen.place, { step: 2, totalSteps: 2, canGoBack: true });
    await user.type(' my-secret\t');
    await user.enter();

    const expected = { clientId: 'my-id', clientSecret: 'my-secret' };
    assert.deepEqual(await result, expected);
    assert.deepEqual(proved, [expected]);
    assert.equal(user.closed, 1);
  });

  for (const text of ['', '   ', '\u200b', ' \u2060\ufeff\u00ad\t', '\u3164\u2800']) {
    it(`rejects ${JSON.stringify(text)} for both`, async () => {
      const { user, proved } = startSignIn();
      await user.type(text);
      await user.enter();
      const sentences = [user.screen.explanation?.sentence];
      await user.type('id');
      await user.enter();
      await user.type(text);
      await user.enter();
      sentences.push(user.screen.explanation?.sentence);

      assert.deepEqual(sentences, ['Enter the client ID.', 'Enter the client secret.']);
      assert.deepEqual(proved, []);
    });
  }

  const malformed: Record<string, string> = {
    'one\ntwo': 'The client secret must be one line. Copy it again.',
    'one\u200btwo': 'The client secret contains invisible characters. Copy it again.',
    'one\u00a0two': 'The client secret contains invisible characters. Copy it again.',
    'one\ud83d': 'The client secret contains invisible characters. Copy it again.',
  };

  for (const [text, sentence] of Object.entries(malformed)) {
    it(`rejects the secret ${JSON.stringify(text)}`, async () => {
      const { user } = startSignIn({ clientId: 'id' });
      await user.enter();

      await user.type(text);

      assert.equal(user.screen.explanation?.sentence, sentence);
    });
  }

  it('trims invisible characters', async () => {
    const { user, proved, result } = startSignIn();
    await user.type('\ufeffmy-id\u200b');
    await user.enter();
    await user.type('\u200e my secret\u200b\u200d\n');
    await user.enter();

    const expected = { clientId: 'my-id', clientSecret: 'my secret' };
    assert.deepEqual([await result, proved], [expected, [expected]]);
  });

  it('shows why the service rejects them, and keeps the typed text', async () => {
    let isRight = false;
    const { user, result } = startSignIn({
      verify: () =>
        isRight
          ? Promise.resolve()
          : Promise.reject(
              new AppError('auth', 'PayScale does not know this client id or secret.', {
                details: { service: 'jobalyzer', reason: 'rejected' },
              }),
            ),
    });
    await user.type('id');
    await user.enter();
    await user.type('wrong');
    await user.enter();
    assert.equal(
      user.screen.explanation?.sentence,
      'PayScale does not know this client id or secret.',
    );
    assert.equal(user.screen.text, 'wrong');

    isRight = true;
    await user.type('right');
    await user.enter();

    assert.deepEqual(await result, { clientId: 'id', clientSecret: 'right' });
  });

  it('keeps both texts when the user goes back and returns', async () => {
    const { user } = startSignIn();
    await user.type('id');
    await user.enter();
    await user.type('secret');

    await user.goBack();
    assert.equal(user.screen.text, 'id');
    await user.enter();

    assert.equal(user.screen.text, 'secret');
  });

  it('starts with the ID of the last sign-in, never with a secret', async () => {
    const { user } = startSignIn({ clientId: 'last-id' });
    await settle();
    assert.equal(user.screen.text, 'last-id');

    await user.enter();

    assert.equal(user.screen.text, '');
  });

  it('returns nothing if the user cancels, and aborts the verification', async () => {
    const signals: AbortSignal[] = [];
    const { user, result } = startSignIn({
      clientId: 'id',
      verify: (_credentials, signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    await user.enter();
    await user.type('secret');
    await user.enter();
    assert.equal(user.screen.busy, true);

    await user.leave();

    assert.equal(await result, undefined);
    assert.equal(signals[0]?.aborted, true);
    assert.equal(user.closed, 1);
  });
});
