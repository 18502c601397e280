import assert from 'node:assert/strict';

import { AppError, cancelled } from '../../../../../src/domain/faults/appError';
import { settle } from '../../../../support/fakeClock';
import { FakeUser } from '../../../../support/fakeUser';

import type { InputPage } from '../../../../../src/vscode/prompts/inputs/quickInputs';

function makePage(page: Partial<InputPage> = {}): InputPage {
  return {
    title: 'Title',
    prompt: 'Prompt',
    placeholder: 'Placeholder',
    place: { step: 2, totalSteps: 2, canGoBack: true },
    text: '',
    password: false,
    explain: text =>
      /^\d+$/u.test(text) ? undefined : { severity: 'error', sentence: 'Write digits.' },
    ...page,
  };
}

describe('InputSession', () => {
  it('shows no error for an untouched empty field', () => {
    const user = new FakeUser();
    void user.inputs.input(makePage());

    assert.equal(user.screen.explanation, undefined);
  });

  it('validates the initial text', () => {
    const user = new FakeUser();
    void user.inputs.input(makePage({ text: 'five' }));

    assert.equal(user.screen.explanation?.sentence, 'Write digits.');
  });

  it('validates while typing', async () => {
    const user = new FakeUser();
    void user.inputs.input(makePage());

    await user.type('5x');
    assert.equal(user.screen.explanation?.sentence, 'Write digits.');

    await user.type('5');
    assert.equal(user.screen.explanation, undefined);
  });

  it('does not accept a text with an error, and shows it', async () => {
    const user = new FakeUser();
    void user.inputs.input(makePage());

    await user.enter();

    assert.equal(user.isAsked, true);
    assert.equal(user.screen.explanation?.sentence, 'Write digits.');
  });

  it('accepts a text with a warning', async () => {
    const user = new FakeUser();
    const result = user.inputs.input(
      makePage({ text: 'x', explain: () => ({ severity: 'warning', sentence: 'Odd.' }) }),
    );

    await user.enter();

    assert.deepEqual(await result, { went: 'next', value: 'x' });
  });

  it('is busy during a verification, and verifies once', async () => {
    let proofs = 0;
    const user = new FakeUser();
    void user.inputs.input(
      makePage({
        text: '1',
        verify: () => {
          proofs += 1;
          return new Promise(() => undefined);
        },
      }),
    );

    await user.enter();
    await user.enter();

    assert.equal(user.screen.busy, true);
    assert.equal(proofs, 1);
  });

  it('shows the error of a failed verification and keeps the text', async () => {
    const user = new FakeUser();
    void user.inputs.input(
      makePage({ text: '1', verify: () => Promise.resolve('PayScale refused it.') }),
    );

    await user.enter();

    assert.equal(user.screen.explanation?.sentence, 'PayScale refused it.');
    assert.equal(user.screen.text, '1');
    assert.equal(user.screen.busy, false);
  });

  it('shows the message of a thrown error', async () => {
    const user = new FakeUser();
    void user.inputs.input(
      makePage({
        text: '1',
        verify: () =>
          Promise.reject(
            new AppError('auth', 'PayScale refused the client secret.', {
              details: { service: 'jobalyzer', reason: 'rejected' },
            }),
          ),
      }),
    );

    await user.enter();

    assert.equal(user.screen.explanation?.sentence, 'PayScale refused the client secret.');
  });

  it('says that a verification was canceled', async () => {
    const user = new FakeUser();
    void user.inputs.input(makePage({ text: '1', verify: () => Promise.reject(cancelled()) }));

    await user.enter();

    assert.match(user.screen.explanation?.sentence ?? '', /Press Enter to try again/);
  });

  it('rejects with an unexpected error', async () => {
    const user = new FakeUser();
    const result = user.inputs.input(
      makePage({ text: '1', verify: () => Promise.reject(new RangeError('broken proof')) }),
    );
    user.screen.accept(undefined);

    await assert.rejects(result, /broken proof/);
  });

  it('can be verified again after a failure', async () => {
    const sentences = ['Not reachable.', undefined];
    const user = new FakeUser();
    const result = user.inputs.input(
      makePage({ text: '1', verify: () => Promise.resolve(sentences.shift()) }),
    );

    await user.enter();
    await user.enter();

    assert.deepEqual(await result, { went: 'next', value: '1' });
  });

  it('aborts a verification when the text changes, and ignores its result', async () => {
    const signals: AbortSignal[] = [];
    let finish: ((sentence: string) => void) | undefined;
    const user = new FakeUser();
    void user.inputs.input(
      makePage({
        text: '1',
        verify: (_text, signal) => {
          signals.push(signal);
          return new Promise(resolve => {
            finish = resolve;
          });
        },
      }),
    );
    await user.enter();

    await user.type('12');
    finish?.('Too late.');
    await settle();

    assert.equal(signals[0]?.aborted, true);
    assert.equal(user.screen.explanation, undefined);
    assert.equal(user.screen.busy, false);
  });

  for (const leave of ['goBack', 'leave'] as const) {
    it(`aborts a verification on ${leave} and returns the text`, async () => {
      const signals: AbortSignal[] = [];
      const user = new FakeUser();
      const result = user.inputs.input(
        makePage({
          text: '1',
          verify: (_text, signal) => {
            signals.push(signal);
            return new Promise(() => undefined);
          },
        }),
      );
      await user.enter();

      await user[leave]();

      assert.equal(signals[0]?.aborted, true);
      assert.deepEqual(await result, { went: leave === 'leave' ? 'cancel' : 'back', text: '1' });
    });
  }
});
