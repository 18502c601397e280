import assert from 'node:assert/strict';

import { unlistedWarning } from '../../../../../src/vscode/prompts/inputs/entryListPage';
import { givenAllBut, startLookUp } from '../../../../support/lookUpPrompts';

import type { LookUpPrompts, LookUpPromptsOptions } from '../../../../support/lookUpPrompts';

/** Opens the skills page without skills. */
async function openSkills(options: LookUpPromptsOptions = {}): Promise<LookUpPrompts> {
  const prompts = startLookUp({
    given: givenAllBut('skills'),
    ...options,
    deps: { source: 'sample', ...options.deps },
  });
  await prompts.user.choose('Skills');
  return prompts;
}

describe('EntryListPage', () => {
  it('adds several entries', async () => {
    const { user, clock, result } = await openSkills();
    await user.type('Pyth');
    await clock.advance(200);
    await user.choose('Python');
    assert.equal(user.screen.text, '');

    await user.type('javascript');
    await user.enter();
    assert.equal(user.describe('Done'), '2 skills');
    await user.choose('Done');
    await user.choose('Continue');

    assert.deepEqual((await result)?.skills, ['Python', 'JavaScript']);
  });

  it('suggests after two characters and a pause', async () => {
    const { user, clock, asked } = await openSkills();

    await user.type('J');
    await clock.advance(200);
    await user.type('Ja');
    await clock.advance(200);

    assert.deepEqual(asked, ['Skills: Ja']);
    assert.deepEqual(user.items, ['Add “Ja”', 'JavaScript', 'Java', 'Done']);
  });

  it('removes an entry', async () => {
    const { user } = await openSkills();
    await user.type('Python');
    await user.enter();

    await user.choose('Python');

    assert.equal(user.describe('Done'), 'no skills');
    assert.deepEqual(user.items, ['Done']);
  });

  it('marks entries that are not in the service’s list', async () => {
    const { user, clock, result } = await openSkills();
    await user.type('Pithon');
    await clock.advance(200);
    assert.equal(user.describe('Add “Pithon”'), unlistedWarning);

    await user.enter();

    assert.equal(user.describe('Pithon'), unlistedWarning);
    await user.choose('Done');
    await user.choose('Continue');
    assert.deepEqual((await result)?.skills, ['Pithon']);
  });

  it('does not mark entries that could not be checked', async () => {
    const { user, clock } = await openSkills({
      deps: { suggest: () => Promise.reject(new Error('offline')) },
    });
    await user.type('Pithon');
    await clock.advance(200);
    assert.match(user.words.join(), /The skill is used as typed\./);

    await user.enter();

    assert.equal(user.describe('Pithon'), '');
  });

  it('checks a text that is added before suggestions arrive', async () => {
    const { user, asked } = await openSkills();

    await user.type('java');
    await user.enter();

    assert.deepEqual(asked, ['Skills: java']);
    assert.equal(user.describe('Java'), '');
  });

  it('rejects a duplicate', async () => {
    const { user } = await openSkills();
    await user.type('Python');
    await user.enter();

    await user.type('PYTHON');

    assert.deepEqual(user.words, ['“PYTHON” is already in the list.']);
    assert.deepEqual(user.items, ['Done']);
  });

  it('keeps the list when the user goes back', async () => {
    const { user } = await openSkills();
    await user.type('Python');
    await user.enter();

    await user.goBack();

    assert.equal(user.describe('Skills'), 'Python');
  });

  it('lists recent entries first', async () => {
    const first = await openSkills();
    await first.user.type('Python');
    await first.user.enter();
    await first.user.choose('Done');
    await first.user.choose('Continue');
    await first.result;

    const { user } = await openSkills({ memory: first.memory });

    assert.deepEqual(user.items, ['Done', 'Python']);
    assert.deepEqual(user.headings, ['Last used']);
  });
});
