import assert from 'node:assert/strict';

import { settle } from '../../../../support/fakeClock';
import { FakeMemento } from '../../../../support/fakeMemento';
import { givenAllBut, startLookUp } from '../../../../support/lookUpPrompts';

import type { LookUpPrompts, LookUpPromptsOptions } from '../../../../support/lookUpPrompts';

/** Asks only for the occupation. */
function ask(options: LookUpPromptsOptions = {}): LookUpPrompts {
  return startLookUp({
    given: givenAllBut('occupation'),
    ...options,
    deps: { source: 'sample', ...options.deps },
  });
}

describe('createOccupationStep', () => {
  it('suggests occupations for the title', async () => {
    const { user, result } = ask();
    await settle();
    assert.deepEqual(user.items, ['Software Developers', 'No benchmark']);
    assert.deepEqual(user.headings, ['Similar to “Software Developer”']);
    assert.equal(user.describe('Software Developers'), '15-1252, exact match');

    await user.enter();

    assert.deepEqual((await result)?.occupation, {
      dimension: 'soc',
      id: '15-1252',
      name: 'Software Developers',
    });
  });

  it('searches for another word', async () => {
    const { user } = ask();

    await user.type('nurse');

    assert.deepEqual(user.items, ['Registered Nurses', 'No benchmark']);
  });

  it('says that no occupation matches', async () => {
    const { user } = ask();

    await user.type('wizard');

    assert.deepEqual(user.items, ['No benchmark']);
    assert.match(user.words.join(), /^No occupation matches “wizard”/u);
  });

  for (const [verdict, quality, heading] of [
    ['ask', 'close', '“Product Manager” can mean several occupations. Choose one'],
    ['ask', 'weak', 'No good match for “Product Manager”. Choose one if it fits'],
  ] as const) {
    it(`shows the quality of ${quality} matches and selects none of them`, async () => {
      const candidates = [{ code: '11-2021', title: 'Marketing Managers', quality }];
      const { user, result } = ask({
        given: { ...givenAllBut('occupation'), jobTitle: 'Product Manager' },
        deps: { searchOccupations: () => Promise.resolve({ verdict, candidates }) },
      });
      await user.enter();
      assert.deepEqual(user.headings, [heading]);
      assert.equal(user.describe('Marketing Managers'), `11-2021, ${quality} match`);
      assert.equal(user.activeLabel, undefined);

      await user.choose('Marketing Managers');

      assert.equal((await result)?.occupation?.id, '11-2021');
    });
  }

  it('does not exclude the market by default when nothing matches', async () => {
    const { user } = ask();

    await user.type('wizard');
    await user.enter();

    assert.equal(user.activeLabel, undefined);
    assert.deepEqual(user.items, ['No benchmark']);
  });

  const codes: [string, string, string][] = [
    ['15-1252', 'Software Developers', '15-1252, SOC'],
    ['19-2012.00', '19-2012.00', 'O*NET-SOC'],
    ['231410', '231410', 'LOT occupation'],
    ['23141014', '23141014', 'LOT specialized occupation'],
  ];
  for (const [code, label, description] of codes) {
    it(`accepts ${code} and shows its type`, async () => {
      const { user, result } = ask();

      await user.type(code);
      assert.equal(user.describe(label), description);
      await user.enter();

      assert.equal((await result)?.occupation?.id, code);
    });
  }

  it('explains an incomplete code', async () => {
    const { user } = ask();

    await user.type('15-12');

    assert.match(
      user.words.join(),
      /“15-12” isn’t an occupation code.*Use a format like 15-1252, 19-2012\.00, 231410, or 23141014\./u,
    );
    assert.deepEqual(user.items, [
      'Software Developers',
      'Software Quality Assurance Analysts and Testers',
      'No benchmark',
    ]);
  });

  it('warns about a code that is not in the list', async () => {
    const { user, result } = ask();
    await user.type('99-9999');
    assert.deepEqual(user.words, [
      'This code isn’t in the built-in list: Lightcast may not cover it.',
    ]);

    await user.enter();

    assert.deepEqual((await result)?.occupation, {
      dimension: 'soc',
      id: '99-9999',
      name: null,
    });
  });

  it('excludes the market section for “No benchmark”', async () => {
    const { user, result } = ask();

    await user.choose('No benchmark');

    const lookUp = await result;
    assert.equal(lookUp?.occupation, null);
    assert.deepEqual(lookUp.sections, ['pay', 'experience', 'skillImpact', 'certificationImpact']);
  });

  it('remembers the choice for the title, ignoring case', async () => {
    const first = ask();
    await first.user.type('15-1253');
    await first.user.enter();

    const given = { ...givenAllBut('occupation'), jobTitle: 'SOFTWARE developer' };
    const { user } = ask({ memory: first.memory, given });
    await settle();

    assert.equal(user.activeLabel, 'Software Quality Assurance Analysts and Testers');
    assert.equal(user.describe(user.activeLabel), '15-1253, last used');
  });

  it('remembers each title separately', async () => {
    const { jobTitle: title, ...given } = givenAllBut('occupation');
    const { user } = ask({ given: { ...given, sections: undefined } });
    await user.type(String(title));
    await user.enter();
    await user.choose('Software Developers');
    await user.goBack();
    await user.goBack();

    await user.type('Registered Nurse');
    await user.enter();

    assert.deepEqual(user.items, ['Registered Nurses', 'No benchmark']);
  });

  it('remembers “No benchmark”', async () => {
    const first = ask();
    await first.user.choose('No benchmark');

    const { user } = ask({ memory: first.memory });
    await settle();

    assert.equal(user.activeLabel, 'No benchmark');
  });

  it('is skipped without the market section', async () => {
    const memory = new FakeMemento();
    const given = { ...givenAllBut('occupation'), sections: ['pay'] };
    const { result } = ask({ memory, given });

    assert.equal((await result)?.occupation, null);
  });

  it('is skipped when the user is not signed in to Lightcast', async () => {
    const { user } = ask({ deps: { available: { jobalyzer: true, lightcast: false } } });
    await settle();

    assert.match(user.screen.prompt, /^Look up/u);
  });

  it('accepts a code even if the list fails to load', async () => {
    const { user } = ask({
      deps: { searchOccupations: () => Promise.reject(new Error('file is missing')) },
    });
    await settle();
    assert.match(user.words.join(), /^Couldn’t load the occupation list/u);

    await user.type('15-1252');

    assert.deepEqual(user.items, ['15-1252', 'No benchmark']);
  });
});
