import assert from 'node:assert/strict';

import { highestDegrees } from '../../../../../src/domain/lookUp/lookUp';
import { settle } from '../../../../support/fakeClock';
import { startLookUp } from '../../../../support/lookUpPrompts';
import { wholeLookUp } from '../../../../support/wholeLookUp';

import type { GivenAnswers } from '../../../../../src/domain/lookUp/lookUpAnswers';
import type { Memento } from '../../../../../src/vscode/state/lookUpMemory';
import type { LookUpPrompts, LookUpPromptsOptions } from '../../../../support/lookUpPrompts';

const refined = ['yearsExperience', 'highestDegree', 'skills', 'certifications'];

const given: GivenAnswers = Object.fromEntries(
  Object.entries(wholeLookUp).filter(([name]) => !refined.includes(name)),
);

/** Only the refinements are asked. */
function ask(options: LookUpPromptsOptions = {}): LookUpPrompts {
  return startLookUp({ given, ...options, deps: { source: 'sample', ...options.deps } });
}

/** What a lookup with these refinements leaves behind. */
async function rememberRefined(): Promise<Memento> {
  const { memory, result } = startLookUp({ given: wholeLookUp, deps: { source: 'sample' } });
  await result;
  return memory;
}

describe('createRefinementsStep', () => {
  it('goes on with Enter, without any', async () => {
    const { user, result } = ask();
    await settle();
    assert.equal(user.activeLabel, 'Continue');
    assert.equal(user.describe('Highest degree'), 'not specified');

    await user.enter();

    assert.deepEqual((await result)?.skills, []);
  });

  it('does not come up when the user is not signed in to PayScale', async () => {
    const { user } = ask({ deps: { available: { jobalyzer: false, lightcast: true } } });
    await settle();

    assert.match(user.screen.prompt, /^Look up/u);
  });

  it('shows what was answered on the way back from each page', async () => {
    const { user, result } = ask();
    await user.choose('Years of experience');
    await user.type('5');
    await user.enter();
    await user.choose('Highest degree');
    await user.choose('Doctorate (PhD)');

    assert.equal(user.describe('Years of experience'), '5');
    assert.equal(user.describe('Highest degree'), 'Doctorate (PhD)');
    assert.equal(user.describe('Continue'), '5 years, Doctorate (PhD)');
    await user.enter();
    assert.equal((await result)?.yearsExperience, 5);
  });

  it('offers all of the last time at once', async () => {
    const { user, result } = ask({ memory: await rememberRefined() });
    await settle();
    assert.equal(user.describe('Same as Last Time'), "5 years, Bachelor's Degree, 1 skill");

    await user.choose('Same as Last Time');
    assert.equal(user.items.includes('Same as Last Time'), false);
    await user.enter();

    const lookUp = await result;
    assert.equal(lookUp?.yearsExperience, 5);
    assert.deepEqual(lookUp.skills, ['Python']);
  });

  describe('years of experience', () => {
    const refusals: [string, RegExp][] = [
      ['-1', /must be 0 or more/],
      ['2.5', /Enter whole years, such as 2 or 3/],
      ['61', /at most 60/],
      ['five', /as a number/],
    ];
    for (const [text, sentence] of refusals) {
      it(`refuses “${text}” as one types, and keeps it`, async () => {
        const { user } = ask();
        await user.choose('Years of experience');

        await user.type(text);
        await user.enter();

        assert.match(user.screen.explanation?.sentence ?? '', sentence);
        assert.equal(user.screen.text, text);
      });
    }

    it('can be taken back', async () => {
      const { user } = ask({ given: { ...given, yearsExperience: 5 } });
      await user.choose('Years of experience');
      assert.equal(user.screen.text, '5');

      await user.type('');
      await user.enter();

      assert.equal(user.describe('Years of experience'), 'not specified');
    });

    it('keeps a half-typed number on the way back and forth', async () => {
      const { user } = ask();
      await user.choose('Years of experience');
      await user.type('1x');
      await user.goBack();

      await user.choose('Years of experience');

      assert.equal(user.screen.text, '1x');
      assert.match(user.screen.explanation?.sentence ?? '', /as a number/u);
    });
  });

  describe('highest degree', () => {
    it('offers the nine degrees', async () => {
      const { user } = ask();

      await user.choose('Highest degree');

      assert.deepEqual(user.items, ['Not specified', ...highestDegrees]);
    });

    it('says what “Bachelors” should be', async () => {
      const { user } = ask();
      await user.choose('Highest degree');

      await user.type('Bachelors');

      assert.deepEqual(user.words, [
        "PayScale doesn't recognize the degree “Bachelors”. Did you mean Bachelor's Degree?",
      ]);
      assert.deepEqual(user.items, ["Bachelor's Degree", 'Not specified']);
    });

    it('takes Enter for the degree that was typed', async () => {
      const { user } = ask();
      await user.choose('Highest degree');

      await user.type('phd');

      assert.equal(user.activeLabel, 'Doctorate (PhD)');
    });

    it('finds a degree by a part of its name without scolding', async () => {
      const { user } = ask();
      await user.choose('Highest degree');

      await user.type('phd');

      assert.deepEqual(user.words, []);
      assert.deepEqual(user.items, ['Doctorate (PhD)', 'Not specified']);
    });

    it('starts at the degree that was chosen, and can be taken back', async () => {
      const { user } = ask();
      await user.choose('Highest degree');
      await user.choose('Any');
      await user.choose('Highest degree');
      assert.equal(user.activeLabel, 'Any');

      await user.choose('Not specified');

      assert.equal(user.describe('Highest degree'), 'not specified');
    });
  });

  it('keeps everything if the user cancels from a page of it', async () => {
    const first = ask();
    await first.user.choose('Years of experience');
    await first.user.type('7');
    await first.user.enter();
    await first.user.choose('Skills');
    await first.user.type('Python');
    await first.user.choose('Add “Python”');
    await first.user.type('Jav');
    await first.user.leave();
    assert.equal(await first.result, undefined);

    const { user } = ask({ memory: first.memory });
    await settle();

    assert.equal(user.describe('Continue'), '7 years, 1 skill');
    await user.choose('Skills');
    assert.equal(user.screen.text, 'Jav');
  });
});
