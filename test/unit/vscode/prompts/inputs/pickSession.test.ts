import assert from 'node:assert/strict';

import { cancelled } from '../../../../../src/domain/faults/appError';
import { headed, item, note } from '../../../../../src/vscode/prompts/inputs/quickInputs';
import { FakeClock, settle } from '../../../../support/fakeClock';
import { FakeUser } from '../../../../support/fakeUser';

import type { PickPage } from '../../../../../src/vscode/prompts/inputs/quickInputs';

function makePage(page: Partial<PickPage<string, string>> = {}): PickPage<string, string> {
  return {
    title: 'Title',
    placeholder: 'Placeholder',
    place: { step: 2, totalSteps: 3, canGoBack: true },
    text: '',
    fill: (text, list) => list.show([item(`${text}!`, `${text}!`)]),
    choose: value => ({ done: value }),
    ...page,
  };
}

describe('PickSession', () => {
  it('fills the list for the initial text and each change', async () => {
    const user = new FakeUser();
    void user.inputs.pick(makePage({ text: 'a' }));

    assert.deepEqual(user.items, ['a!']);

    await user.type('ab');

    assert.deepEqual(user.items, ['ab!']);
  });

  it('ignores an unchanged text', async () => {
    let fills = 0;
    const user = new FakeUser();
    void user.inputs.pick(makePage({ text: 'a', fill: () => void (fills += 1) }));

    await user.type('a');

    assert.equal(fills, 1);
  });

  it('resolves with the reply', async () => {
    const user = new FakeUser();
    const result = user.inputs.pick(
      makePage({ text: 'a', choose: value => ({ done: `${value}?` }) }),
    );

    await user.enter();

    assert.deepEqual(await result, { went: 'next', value: 'a!?' });
  });

  it('ignores an accepted note', async () => {
    const user = new FakeUser();
    void user.inputs.pick(makePage({ fill: (_text, list) => list.show([note('Only words')]) }));

    await user.choose('Only words');

    assert.equal(user.isAsked, true);
  });

  it('makes the first item active, even below notes', () => {
    const user = new FakeUser();
    void user.inputs.pick(
      makePage({
        fill: (_text, list) =>
          list.show([note('Words'), ...headed('Heading', [item('a', 'a'), item('b', 'b')])]),
      }),
    );

    assert.equal(user.activeLabel, 'a');
  });

  it('makes the item of the given value active', () => {
    const user = new FakeUser();
    void user.inputs.pick(
      makePage({ fill: (_text, list) => list.show([item('a', 'a'), item('b', 'b')], 'b') }),
    );

    assert.equal(user.activeLabel, 'b');
  });

  it('aborts the work for a text when it changes', async () => {
    const clock = new FakeClock();
    const asked: string[] = [];
    const user = new FakeUser();
    void user.inputs.pick(
      makePage({
        fill: async (text, list, signal) => {
          await clock.sleep(200, signal);
          asked.push(text);
          list.show([item(text, text)]);
        },
      }),
    );

    for (const text of ['n', 'nu', 'nur']) {
      await user.type(text);
      await clock.advance(100);
    }
    await clock.advance(200);

    assert.deepEqual(asked, ['nur']);
    assert.deepEqual(user.items, ['nur']);
  });

  it('does not show the lines of an earlier text', async () => {
    const late: (() => void)[] = [];
    const user = new FakeUser();
    void user.inputs.pick(
      makePage({
        fill: async (text, list) => {
          await new Promise<void>(resolve => late.push(resolve));
          list.show([item(text, text)]);
          list.setBusy(true);
        },
      }),
    );
    await user.type('a');
    await user.type('b');

    late[2]?.();
    await settle();
    late[1]?.();
    await settle();

    assert.deepEqual(user.items, ['b']);
  });

  it('accepts the active line once the list is filled after an early Enter', async () => {
    const clock = new FakeClock();
    const user = new FakeUser();
    const result = user.inputs.pick(
      makePage({
        fill: async (text, list, signal) => {
          await clock.sleep(50, signal);
          list.show([note('Words'), item(text, text)]);
        },
      }),
    );
    await clock.advance(50);
    await user.type('nurse');

    await user.enter();
    assert.equal(user.isAsked, true);
    await clock.advance(50);

    assert.deepEqual(await result, { went: 'next', value: 'nurse' });
  });

  it('ignores an early Enter when the text changes again', async () => {
    const clock = new FakeClock();
    const user = new FakeUser();
    void user.inputs.pick(
      makePage({
        fill: async (text, list, signal) => {
          await clock.sleep(50, signal);
          list.show([item(text, text)]);
        },
      }),
    );
    await user.enter();

    await user.type('nurse');
    await clock.advance(50);

    assert.equal(user.isAsked, true);
  });

  it('stays open with another text when the reply says so', async () => {
    const user = new FakeUser();
    void user.inputs.pick(makePage({ text: 'a', choose: () => ({ stay: { text: 'z' } }) }));

    await user.enter();

    assert.equal(user.screen.text, 'z');
    assert.deepEqual(user.items, ['z!']);
  });

  it('is busy while choosing and ignores a second choice', async () => {
    let chosen = 0;
    const user = new FakeUser();
    void user.inputs.pick(
      makePage({
        choose: () => {
          chosen += 1;
          return new Promise(() => undefined);
        },
      }),
    );

    await user.enter();
    await user.enter();

    assert.equal(user.screen.busy, true);
    assert.equal(chosen, 1);
  });

  it('aborts a choice when the text changes', async () => {
    const signals: AbortSignal[] = [];
    let finish: (() => void) | undefined;
    const user = new FakeUser();
    void user.inputs.pick(
      makePage({
        choose: async (value, _text, signal) => {
          signals.push(signal);
          await new Promise<void>(resolve => {
            finish = resolve;
          });
          return { done: value };
        },
      }),
    );
    await user.enter();

    await user.type('b');
    finish?.();
    await settle();

    assert.equal(signals[0]?.aborted, true);
    assert.equal(user.isAsked, true);
    assert.equal(user.screen.busy, false);
  });

  it('returns the text when the user goes back or cancels', async () => {
    const user = new FakeUser();
    const back = user.inputs.pick(makePage());
    await user.type('half');
    await user.goBack();

    assert.deepEqual(await back, { went: 'back', text: 'half' });

    const left = user.inputs.pick(makePage({ text: 'whole' }));
    await user.leave();

    assert.deepEqual(await left, { went: 'cancel', text: 'whole' });
  });

  it('aborts the work of the page if the user cancels', async () => {
    const signals: AbortSignal[] = [];
    const user = new FakeUser();
    void user.inputs.pick(makePage({ fill: (_text, _list, signal) => void signals.push(signal) }));

    await user.leave();

    assert.equal(signals[0]?.aborted, true);
  });

  it('rejects when filling fails', async () => {
    const user = new FakeUser();
    const result = user.inputs.pick(
      makePage({ fill: () => Promise.reject(new Error('broken list')) }),
    );

    await assert.rejects(result, /broken list/);
  });

  it('rejects when choosing fails', async () => {
    const user = new FakeUser();
    const result = user.inputs.pick(
      makePage({
        choose: () => {
          throw new Error('broken choice');
        },
      }),
    );
    await settle();
    user.screen.accept(user.screen.lines[0]);

    await assert.rejects(result, /broken choice/);
  });

  it('stays open when the work was canceled', async () => {
    const user = new FakeUser();
    void user.inputs.pick(makePage({ fill: () => Promise.reject(cancelled()) }));

    await settle();

    assert.equal(user.isAsked, true);
  });
});
