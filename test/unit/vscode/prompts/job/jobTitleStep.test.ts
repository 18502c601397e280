import assert from 'node:assert/strict';

import { AppError } from '../../../../../src/domain/faults/appError';
import { settle } from '../../../../support/fakeClock';
import { startLookUp } from '../../../../support/lookUpPrompts';

import type { Suggestion } from '../../../../../src/api/jobalyzer/jobalyzer';

describe('createJobTitleStep', () => {
  it('requests no suggestions below 4 characters, and says so', async () => {
    const { user, clock, asked } = startLookUp();

    await user.type('Wel');
    await clock.advance(1000);

    assert.deepEqual(asked, []);
    assert.deepEqual(user.items, ['Wel']);
    assert.deepEqual(user.words, ['Type at least 4 characters to see suggestions']);
  });

  it('requests suggestions after a pause in typing', async () => {
    const { user, clock, asked } = startLookUp();

    await user.type('Software');
    await clock.advance(199);
    assert.deepEqual(asked, []);
    assert.equal(user.screen.busy, true);
    await clock.advance(1);

    assert.deepEqual(asked, ['JobTitle: Software']);
    assert.deepEqual(user.items, ['Software', 'Software Developer', 'Software Engineer']);
    assert.equal(user.screen.busy, false);
  });

  it('sends one request for a title typed without a pause', async () => {
    const { user, clock, asked } = startLookUp();

    for (const text of ['Soft', 'Softw', 'Softwa', 'Software']) {
      await user.type(text);
      await clock.advance(100);
    }
    await clock.advance(200);

    assert.deepEqual(asked, ['JobTitle: Software']);
  });

  it('aborts a superseded request', async () => {
    const signals: AbortSignal[] = [];
    const { user, clock } = startLookUp({
      deps: {
        suggest: (_question, _term, signal) => {
          signals.push(signal);
          return new Promise<Suggestion[]>(() => undefined);
        },
      },
    });
    await user.type('Software');
    await clock.advance(200);

    await user.type('Software D');
    await clock.advance(200);

    assert.deepEqual(
      signals.map(signal => signal.aborted),
      [true, false],
    );
  });

  it('caches suggestions', async () => {
    const { user, clock, asked } = startLookUp();

    for (const text of ['Software', 'Softwar', 'Software']) {
      await user.type(text);
      await clock.advance(200);
    }

    assert.deepEqual(asked, ['JobTitle: Software', 'JobTitle: Softwar']);
  });

  it('accepts the title as typed despite suggestions', async () => {
    const { user, clock } = startLookUp({ given: { country: 'Canada' } });
    await user.type('Software Artist');
    await clock.advance(200);

    await user.enter();
    await user.goBack();

    assert.equal(user.screen.text, 'Software Artist');
  });

  it('uses the service’s spelling of a listed title', async () => {
    const { user, clock } = startLookUp();

    await user.type('software developer');
    await clock.advance(200);

    assert.equal(user.items[0], 'Software Developer');
    assert.equal(user.describe('Software Developer'), 'PayScale title');
  });

  it('says that no title matches', async () => {
    const { user, clock } = startLookUp();

    await user.type('Underwater basket weaver 🧺');
    await clock.advance(200);

    assert.deepEqual(user.items, ['Underwater basket weaver 🧺']);
    assert.match(user.words.join(), /^No matching PayScale title/u);
  });

  it('works without a connection', async () => {
    const { user, clock, log } = startLookUp({
      deps: {
        suggest: () =>
          Promise.reject(
            new AppError('network', 'PayScale cannot be reached.', {
              details: { service: 'jobalyzer', code: 'ENOTFOUND', delivered: false },
            }),
          ),
      },
    });

    await user.type('Welder');
    await clock.advance(200);

    assert.deepEqual(user.items, ['Welder']);
    assert.deepEqual(user.words, [
      'Suggestions unavailable: PayScale cannot be reached. Your text is used as is.',
    ]);
    assert.deepEqual(log.lines, [
      'warn Suggestions unavailable {"kind":"network","error":"AppError"}',
    ]);
    assert.equal(user.screen.busy, false);
  });

  it('requests nothing when the user is not signed in to PayScale', async () => {
    const { user, clock, asked } = startLookUp({
      deps: { available: { jobalyzer: false, lightcast: true } },
    });

    await user.type('Welder');
    await clock.advance(200);

    assert.deepEqual(asked, []);
    assert.deepEqual(user.words, []);
  });

  const refusals: [string, string][] = [
    ['x'.repeat(500), 'This is 500 characters long. Enter a job title of at most 200 characters.'],
    [
      'a\u0007b',
      "This contains characters that can't be displayed, such as a line break or a tab. Enter a job title on one line.",
    ],
  ];
  for (const [text, sentence] of refusals) {
    it(`rejects “${text.slice(0, 5)}…” while typing`, async () => {
      const { user } = startLookUp();

      await user.type(text);

      assert.deepEqual(user.items, []);
      assert.deepEqual(user.words, [sentence]);
    });
  }

  it('cannot be left empty', async () => {
    const { user } = startLookUp();
    await user.enter();
    await user.type('   ');

    await user.enter();

    assert.equal(user.screen.place?.step, 1);
    assert.deepEqual(user.words, ['Enter a job title']);
  });

  it('lists recent titles first, and matching ones while typing', async () => {
    const first = startLookUp({ given: { country: 'Canada' } });
    await first.memory.update('jobPay.lookUpMemory', { titles: ['Welder', 'Nurse', 'Chef'] });
    const { user } = startLookUp({ memory: first.memory });
    await settle();
    assert.deepEqual(user.items, ['Welder', 'Nurse', 'Chef']);

    await user.type('che');

    assert.deepEqual(user.items, ['che', 'Chef']);
  });
});
