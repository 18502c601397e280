import assert from 'node:assert/strict';

import { settle } from '../../../../support/fakeClock';
import { givenAllBut, startLookUp } from '../../../../support/lookUpPrompts';

import type { LookUpPrompts, LookUpPromptsOptions } from '../../../../support/lookUpPrompts';

/** Shows only the last page. */
function ask(options: LookUpPromptsOptions = {}): LookUpPrompts {
  return startLookUp({ given: givenAllBut('sections'), ...options });
}

describe('createReviewStep', () => {
  it('updates the number of PayScale reports when sections are toggled', async () => {
    const { user, result } = ask();
    await settle();
    const costs = [user.describe('Look up')];

    for (const section of ['Pay', 'Pay by experience', 'Pay']) {
      await user.choose(section);
      costs.push(user.describe('Look up'));
    }

    assert.deepEqual(costs, [
      'uses 2 PayScale reports',
      'uses 1 PayScale report',
      'uses no PayScale reports',
      'uses 1 PayScale report',
    ]);
    await user.choose('Look up');
    assert.deepEqual((await result)?.sections, [
      'pay',
      'benchmark',
      'skillImpact',
      'certificationImpact',
    ]);
  });

  it('shows that sample data is free', async () => {
    const { user } = ask({ deps: { source: 'sample' } });
    await settle();

    assert.equal(user.describe('Look up'), 'sample data, no charge');
    assert.equal(user.describe('Pay'), 'included');
  });

  it('shows whether each section is included and billed', async () => {
    const { user } = ask();

    await user.choose('Pay by experience');
    await user.choose('Market');

    assert.equal(user.describe('Pay'), 'included, uses one PayScale report');
    assert.equal(user.describe('Pay by experience'), 'not included, would use one PayScale report');
    assert.equal(user.describe('Market'), 'not included');
    assert.equal(user.describe('Skills'), 'included');
    assert.equal(user.activeLabel, 'Market');
  });

  it('requires at least one section', async () => {
    const { user } = ask();

    for (const section of ['Pay', 'Pay by experience', 'Market', 'Skills', 'Certifications']) {
      await user.choose(section);
    }

    assert.deepEqual(user.words, ['Choose at least one section']);
    assert.equal(user.items.includes('Look up'), false);
  });

  it('includes only sections of services that the user is signed in to', async () => {
    const { user, result } = ask({ deps: { available: { jobalyzer: false, lightcast: true } } });
    await settle();
    assert.deepEqual(user.words, [
      'Pay: Sign in to PayScale to include “Pay”.',
      'Pay by experience: Sign in to PayScale to include “Pay by experience”.',
      'Skills: Sign in to PayScale to include “Skills”.',
      'Certifications: Sign in to PayScale to include “Certifications”.',
    ]);

    await user.choose('Look up');

    assert.deepEqual((await result)?.sections, ['benchmark']);
  });

  describe('where Lightcast lists the countries it covers', () => {
    const inGermany = { ...givenAllBut('sections'), country: 'Germany', state: null, city: null };
    const reason =
      'Market: Lightcast doesn’t cover Germany. Choose a country it covers (the United States), or leave out this section.';
    const findNations = (): Promise<string[]> => Promise.resolve(['us']);

    it('shows why the market is not available and excludes it', async () => {
      const { user, result } = ask({ given: inGermany, deps: { findNations } });
      await settle();

      assert.deepEqual(user.words, [reason]);
      assert.equal(user.items.includes('Market'), false);
      await user.choose('Look up');
      assert.equal((await result)?.sections.includes('benchmark'), false);
      assert.equal((await result)?.sections.includes('pay'), true);
    });

    it('skips the occupation step', async () => {
      const given = { ...inGermany, jobTitle: undefined, occupation: undefined };
      const { user } = ask({ given, deps: { findNations } });
      await user.type('Welder');
      await user.enter();

      assert.deepEqual(user.words, [reason]);
      assert.deepEqual(user.items.slice(-1), ['Job title']);
    });

    it('updates when the list arrives', async () => {
      let arrive: (nations: string[]) => void = () => undefined;
      const pending = new Promise<string[]>(resolve => {
        arrive = resolve;
      });
      const { user } = ask({ given: inGermany, deps: { findNations: () => pending } });
      await settle();
      assert.equal(user.describe('Market'), 'included');

      arrive(['us', 'uk']);
      await settle();

      assert.match(String(user.words), /\(the United States, the United Kingdom\)/u);
    });

    it('requires a section when the market is the only one', async () => {
      const available = { jobalyzer: false, lightcast: true };
      const { user } = ask({ given: inGermany, deps: { findNations, available } });
      await settle();

      assert.ok(user.words.includes('Choose at least one section'));
      assert.ok(user.words.includes(reason));
    });

    for (const [name, find] of [
      ['covers the country', () => Promise.resolve(['US', 'de'])],
      ['does not say', () => Promise.resolve(null)],
      ['writes the countries in another way', () => Promise.resolve(['us', 'Germany (beta)'])],
      ['fails', () => Promise.reject(new Error('no'))],
    ] as const) {
      it(`includes the market when the service ${name}`, async () => {
        const { user, result } = ask({ given: inGermany, deps: { findNations: find } });
        await settle();
        assert.deepEqual(user.words, []);

        await user.choose('Look up');

        assert.equal((await result)?.sections.includes('benchmark'), true);
      });
    }

    it('requests the list once, when the country is known, and aborts if the user cancels', async () => {
      const signals: AbortSignal[] = [];
      const { country, ...given } = givenAllBut('sections');
      const { user } = ask({
        given,
        deps: {
          findNations: signal => {
            signals.push(signal);
            return new Promise(() => undefined);
          },
        },
      });
      await settle();
      assert.equal(signals.length, 0);

      await user.choose(String(country));
      await user.choose('Pay');
      await user.leave();

      assert.deepEqual(
        signals.map(({ aborted }) => aborted),
        [true],
      );
    });
  });

  it('remembers excluded sections', async () => {
    const first = ask();
    await first.user.choose('Certifications');
    await first.user.choose('Look up');

    const { user } = ask({ memory: first.memory });
    await settle();

    assert.equal(user.describe('Certifications'), 'not included');
    assert.equal(user.describe('Skills'), 'included');
  });

  it('keeps toggled sections if the user cancels', async () => {
    const first = ask();
    await first.user.choose('Pay');
    await first.user.leave();

    const { user } = ask({ memory: first.memory });
    await settle();

    assert.equal(user.describe('Look up'), 'uses 1 PayScale report');
  });

  it('asks for the occupation when the market is included without one', async () => {
    const given = { ...givenAllBut('sections'), occupation: null };
    const { user, result } = ask({ given });
    await settle();
    assert.equal(user.describe('Market'), 'not included');

    await user.choose('Market');
    assert.match(user.screen.prompt, /^Enter an occupation/u);
    await user.choose('Software Developers');
    await user.choose('Look up');

    assert.equal((await result)?.occupation?.id, '15-1252');
    assert.equal((await result)?.sections.includes('benchmark'), true);
  });

  it('goes to the step of an answer and back', async () => {
    const { jobTitle: title, ...rest } = givenAllBut('sections');
    const { user, result } = ask({ given: rest });
    await user.type(String(title));
    await user.enter();
    assert.deepEqual(user.items.slice(-1), ['Job title']);

    await user.choose('Job title');
    assert.equal(user.screen.text, 'Software Developer');
    await user.type('Welder');
    await user.enter();
    await user.choose('Look up');

    assert.equal((await result)?.jobTitle, 'Welder');
  });
});
