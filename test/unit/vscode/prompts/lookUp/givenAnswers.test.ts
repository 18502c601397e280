import assert from 'node:assert/strict';
import fc from 'fast-check';

import { settle } from '../../../../support/fakeClock';
import { FakeMemento } from '../../../../support/fakeMemento';
import { givenAllBut, startLookUp } from '../../../../support/lookUpPrompts';
import { wholeLookUp } from '../../../../support/wholeLookUp';

describe('startWithGiven', () => {
  it('skips given answers', async () => {
    const { user, result } = startLookUp({
      given: givenAllBut('state'),
      deps: { source: 'sample' },
    });

    await user.choose('Washington');

    assert.deepEqual((await result)?.place, {
      country: 'United States',
      state: 'Washington',
      city: 'Seattle',
    });
    assert.equal((await result)?.jobTitle, 'Software Developer');
  });

  it('shows no page when everything is given and nothing is charged', async () => {
    const { user, result } = startLookUp({ given: wholeLookUp, deps: { source: 'sample' } });

    assert.deepEqual((await result)?.occupation, { dimension: 'soc', id: '15-1252', name: null });
    assert.equal(user.isAsked, false);
  });

  it('shows the review page before a billed order, even when everything is given', async () => {
    const { user, result } = startLookUp({ given: wholeLookUp });
    await settle();

    assert.deepEqual(user.screen.place, { step: 1, totalSteps: 1, canGoBack: false });
    assert.equal(user.describe('Look up'), 'uses 2 PayScale reports');
    await user.enter();
    assert.deepEqual((await result)?.skills, ['Python']);
  });

  it('shows no page when everything is given and nothing is billed', async () => {
    const { result } = startLookUp({ given: { ...wholeLookUp, sections: ['skillImpact'] } });

    assert.deepEqual((await result)?.sections, ['skillImpact']);
  });

  it('accepts null for no answer', async () => {
    const { result } = startLookUp({
      given: { ...wholeLookUp, state: null, city: null, yearsExperience: null, occupation: null },
      deps: { source: 'sample' },
    });
    const lookUp = await result;

    assert.deepEqual(lookUp?.place, { country: 'United States', state: null, city: null });
    assert.equal(lookUp.sections.includes('benchmark'), false);
  });

  it('skips the city for a whole country', async () => {
    const { result } = startLookUp({
      given: { ...givenAllBut('city'), state: null },
      deps: { source: 'sample' },
    });

    assert.deepEqual((await result)?.place.city, null);
  });

  const faults: [string, object, string | RegExp, string][] = [
    [
      'a title of 500 characters',
      { jobTitle: 'x'.repeat(500) },
      /500 characters long/,
      'x'.repeat(500),
    ],
    ['a title that is no text', { jobTitle: ['Welder'] }, 'Enter a job title as text.', ''],
    [
      'a country that does not exist',
      { country: 'Untied States' },
      /Did you mean United States\?/,
      'Untied States',
    ],
    [
      'a state that does not exist',
      { state: 'Whashington' },
      /Did you mean Washington\?/,
      'Whashington',
    ],
    [
      'an occupation code of the wrong form',
      { occupation: { dimension: 'soc', id: '15-12' } },
      /isn't a valid SOC code/,
      '15-12',
    ],
    ['a section that does not exist', { sections: ['bonus'] }, /“bonus” isn't a section/, ''],
  ];
  for (const [name, fault, sentence, text] of faults) {
    it(`asks again for ${name}, with the value and the error`, async () => {
      const { user } = startLookUp({
        given: { ...wholeLookUp, ...fault },
        deps: { source: 'sample' },
      });
      await settle();

      assert.equal(user.screen.text, text.slice(0, 500));
      assert.ok(
        user.words.some(word => word.match(sentence) !== null),
        user.words.join('\n'),
      );
    });
  }

  it('shows errors in refinements until they are answered', async () => {
    const { user, result } = startLookUp({
      given: { ...wholeLookUp, yearsExperience: -1, highestDegree: 'Bachelors' },
      deps: { source: 'sample' },
    });
    await settle();
    assert.deepEqual(user.words, [
      'Years of experience must be 0 or more.',
      "PayScale doesn't recognize the degree “Bachelors”. Did you mean Bachelor's Degree?",
    ]);

    await user.choose('Highest degree');
    assert.equal(user.screen.text, 'Bachelors');
    await user.choose("Bachelor's Degree");
    await user.choose('Years of experience');
    assert.equal(user.screen.text, '-1');
    assert.match(user.screen.explanation?.sentence ?? '', /must be 0 or more/);
    await user.type('3');
    await user.enter();
    assert.deepEqual(user.words, []);
    await user.choose('Continue');

    assert.equal((await result)?.yearsExperience, 3);
    assert.equal((await result)?.highestDegree, "Bachelor's Degree");
  });

  it('asks again for sections whose service the user is not signed in to', async () => {
    const { user } = startLookUp({
      given: wholeLookUp,
      deps: { source: 'sample', available: { jobalyzer: true, lightcast: false } },
    });
    await settle();

    assert.ok(user.words.includes('Sign in to Lightcast to include “Market”.'));
  });

  it('asks for sections when no given one is available', async () => {
    const { user } = startLookUp({
      given: { ...wholeLookUp, sections: ['benchmark'], occupation: null },
      deps: { source: 'sample' },
    });
    await settle();

    assert.deepEqual(user.words, ['Choose at least one section']);
  });

  it('treats a null title as not given', async () => {
    const { user } = startLookUp({ given: { ...wholeLookUp, jobTitle: null } });
    await settle();

    assert.deepEqual(user.words, ['Enter a job title']);
  });

  it('ignores a canceled lookup for another title', async () => {
    const memory = new FakeMemento();
    const first = startLookUp({ memory, given: { jobTitle: 'Welder' } });
    await first.user.choose('Canada');
    await first.user.leave();

    const { user } = startLookUp({ memory, given: { jobTitle: 'Nurse' } });
    await settle();

    assert.equal(user.activeLabel, 'United States');
  });

  it('does not remember given sections', async () => {
    const memory = new FakeMemento();
    const first = startLookUp({ memory, given: { ...wholeLookUp, sections: ['skillImpact'] } });
    await first.result;

    const { user } = startLookUp({ memory, given: givenAllBut('sections') });
    await settle();

    assert.equal(user.describe('Look up'), 'uses 2 PayScale reports');
  });

  it('ends in a lookup or a page for any argument', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(Object.fromEntries(Object.keys(wholeLookUp).map(name => [name, fc.anything()])), {
          requiredKeys: [],
        }),
        async anything => {
          const { user, result } = startLookUp({ given: { ...wholeLookUp, ...anything } });
          await settle();
          if (user.isAsked) {
            await user.leave();
          }

          await result;
          assert.equal(user.closed, 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
