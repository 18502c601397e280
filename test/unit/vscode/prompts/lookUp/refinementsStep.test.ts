import assert from 'node:assert/strict';

import { highestDegrees } from '../../../../../src/domain/lookUp/degree';
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

/** Asks only for the refinements. */
function ask(options: LookUpPromptsOptions = {}): LookUpPrompts {
  return startLookUp({ given, ...options, deps: { source: 'sample', ...options.deps } });
}

/** The memory after a lookup with these refinements. */
async function rememberRefined(): Promise<Memento> {
  const { memory, result } = startLookUp({ given: wholeLookUp, deps: { source: 'sample' } });
  await result;
  return memory;
}

describe('createRefinementsStep', () => {
  it('continues without refinements on Enter', async () => {
    const { user, result } = ask();
    await settle();
    assert.equal(user.activeLabel, 'Continue');
    assert.equal(user.describe('Highest degree'), 'not specified');

    await user.enter();

    assert.deepEqual((await result)?.skills, []);
  });

  it('is skipped when the user is not signed in to PayScale', async () => {
    const { user } = ask({ deps: { available: { jobalyzer: false, lightcast: true } } });
    await settle();

    assert.match(user.screen.prompt, /^Look up/u);
  });

  it('shows each answer in the menu', async () => {
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

  it('offers the refinements of the last lookup', async () => {
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
      it(`rejects “${text}” while typing, and keeps it`, async () => {
        const { user } = ask();
        await user.choose('Years of experience');

        await user.type(text);
        await user.enter();

        assert.match(user.screen.explanation?.sentence ?? '', sentence);
        assert.equal(user.screen.text, text);
      });
    }

    it('can be cleared', async () => {
      const { user } = ask({ given: { ...given, yearsExperience: 5 } });
      await user.choose('Years of experience');
      assert.equal(user.screen.text, '5');

      await user.type('');
      await user.enter();

      assert.equal(user.describe('Years of experience'), 'not specified');
    });

    it('keeps a partial number when the user goes back and returns', async () => {
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

    it('suggests the degree for “Bachelors”', async () => {
      const { user } = ask();
      await user.choose('Highest degree');

      await user.type('Bachelors');

      assert.deepEqual(user.words, [
        "PayScale doesn't recognize the degree “Bachelors”. Did you mean Bachelor's Degree?",
      ]);
      assert.deepEqual(user.items, ["Bachelor's Degree", 'Not specified']);
    });

    it('selects the typed degree on Enter', async () => {
      const { user } = ask();
      await user.choose('Highest degree');

      await user.type('phd');

      assert.equal(user.activeLabel, 'Doctorate (PhD)');
    });

    it('finds a degree by part of its name without a warning', async () => {
      const { user } = ask();
      await user.choose('Highest degree');

      await user.type('phd');

      assert.deepEqual(user.words, []);
      assert.deepEqual(user.items, ['Doctorate (PhD)', 'Not specified']);
    });

    it('starts at the selected degree, which can be cleared', async () => {
      const { user } = ask();
      await user.choose('Highest degree');
      await user.choose('Any');
      await user.choose('Highest degree');
      assert.equal(user.activeLabel, 'Any');

      await user.choose('Not specified');

      assert.equal(user.describe('Highest degree'), 'not specified');
    });
  });

  it('keeps all answers if the user cancels on one of its pages', async () => {
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
