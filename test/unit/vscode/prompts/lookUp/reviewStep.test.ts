import assert from 'node:assert/strict';

import { settle } from '../../../../support/fakeClock';
import { givenAllBut, startLookUp } from '../../../../support/lookUpPrompts';

import type { LookUpPrompts, LookUpPromptsOptions } from '../../../../support/lookUpPrompts';

/** Only the last page is left. */
function ask(options: LookUpPromptsOptions = {}): LookUpPrompts {
  return startLookUp({ given: givenAllBut('sections'), ...options });
}

describe('createReviewStep', () => {
  it('says how many PayScale reports the order uses, as sections are switched', async () => {
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

  it('says that sample data costs nothing', async () => {
    const { user } = ask({ deps: { source: 'sample' } });
    await settle();

    assert.equal(user.describe('Look up'), 'sample data, nothing is charged');
    assert.equal(user.describe('Pay'), 'asked');
  });

  it('says of each section whether it is asked and billed', async () => {
    const { user } = ask();

    await user.choose('Pay by experience');
    await user.choose('Market');

    assert.equal(user.describe('Pay'), 'asked, uses one PayScale report');
    assert.equal(user.describe('Pay by experience'), 'not asked, would use one PayScale report');
    assert.equal(user.describe('Market'), 'not asked');
    assert.equal(user.describe('Skills'), 'asked');
    assert.equal(user.activeLabel, 'Market');
  });

  it('does not look up without any section', async () => {
    const { user } = ask();

    for (const section of ['Pay', 'Pay by experience', 'Market', 'Skills', 'Certifications']) {
      await user.choose(section);
    }

    assert.deepEqual(user.words, ['Choose at least one section']);
    assert.equal(user.items.includes('Look up'), false);
  });

  it('asks only what the signed-in services can answer', async () => {
    const { user, result } = ask({ deps: { available: { jobalyzer: false, lightcast: true } } });
    await settle();
    assert.deepEqual(user.words, [
      'Pay: Sign in to PayScale to ask for “Pay”.',
      'Pay by experience: Sign in to PayScale to ask for “Pay by experience”.',
      'Skills: Sign in to PayScale to ask for “Skills”.',
      'Certifications: Sign in to PayScale to ask for “Certifications”.',
    ]);

    await user.choose('Look up');

    assert.deepEqual((await result)?.sections, ['benchmark']);
  });

  it('remembers what was switched off', async () => {
    const first = ask();
    await first.user.choose('Certifications');
    await first.user.choose('Look up');

    const { user } = ask({ memory: first.memory });
    await settle();

    assert.equal(user.describe('Certifications'), 'not asked');
    assert.equal(user.describe('Skills'), 'asked');
  });

  it('keeps what was switched when the person leaves', async () => {
    const first = ask();
    await first.user.choose('Pay');
    await first.user.leave();

    const { user } = ask({ memory: first.memory });
    await settle();

    assert.equal(user.describe('Look up'), 'uses 1 PayScale report');
  });

  it('asks for the occupation when the market section is switched on without one', async () => {
    const given = { ...givenAllBut('sections'), occupation: null };
    const { user, result } = ask({ given });
    await settle();
    assert.equal(user.describe('Market'), 'not asked');

    await user.choose('Market');
    assert.match(user.screen.prompt, /^Enter an occupation/u);
    await user.choose('Software Developers');
    await user.choose('Look up');

    assert.equal((await result)?.occupation?.id, '15-1252');
    assert.equal((await result)?.sections.includes('benchmark'), true);
  });

  it('leads to the step of what should be different, and back', async () => {
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
