import assert from 'node:assert/strict';
import fc from 'fast-check';

import { LookUpMemory, lookUpMemoryKey } from '../../../../src/vscode/state/lookUpMemory';
import { emptyState } from '../../../../src/vscode/prompts/lookUp/lookUpState';
import { FakeMemento } from '../../../support/fakeMemento';

import type { LookUp } from '../../../../src/domain/lookUp/lookUp';

function makeLookUp(lookUp: Partial<LookUp> = {}): LookUp {
  return {
    jobTitle: 'Welder',
    place: { country: 'United States', state: 'Ohio', city: 'Dayton' },
    yearsExperience: null,
    highestDegree: null,
    skills: [],
    certifications: [],
    occupation: null,
    sections: ['pay'],
    ...lookUp,
  };
}

describe('LookUpMemory', () => {
  it('is empty at first', () => {
    const memory = new LookUpMemory(new FakeMemento());

    assert.deepEqual(memory.listTitles(), []);
    assert.deepEqual(memory.listCountries(), []);
    assert.deepEqual(memory.listSkipped(), []);
    assert.equal(memory.findDraft(), undefined);
    assert.equal(memory.findOccupation('Welder'), undefined);
  });

  it('lists recent titles first, without duplicates, ignoring case', async () => {
    const memory = new LookUpMemory(new FakeMemento());

    for (const jobTitle of ['Welder', 'Nurse', 'WELDER']) {
      await memory.remember(makeLookUp({ jobTitle }), []);
    }

    assert.deepEqual(memory.listTitles(), ['WELDER', 'Nurse']);
  });

  it('keeps states by country and cities by state', async () => {
    const memory = new LookUpMemory(new FakeMemento());
    const country = 'United States';
    for (const place of [
      { country, state: 'Ohio', city: 'Dayton' },
      { country, state: 'Texas', city: null },
      { country, state: 'Ohio', city: 'Toledo' },
      { country: 'Canada', state: null, city: null },
    ]) {
      await memory.remember(makeLookUp({ place }), []);
    }

    assert.deepEqual(memory.listCountries(), ['Canada', country]);
    assert.deepEqual(memory.listStates(country), ['Ohio', 'Texas']);
    assert.deepEqual(memory.listStates('Canada'), []);
    assert.deepEqual(memory.listCities({ country, state: 'Ohio' }), ['Toledo', 'Dayton']);
    assert.deepEqual(memory.listCities({ country, state: 'Texas' }), []);
  });

  it('lists recent skills first', async () => {
    const memory = new LookUpMemory(new FakeMemento());

    await memory.remember(makeLookUp({ skills: ['Go', 'Rust'] }), []);
    await memory.remember(makeLookUp({ skills: ['C', 'Rust'] }), []);

    assert.deepEqual(memory.listEntries('skills'), ['C', 'Rust', 'Go']);
    assert.deepEqual(memory.getRefinements().skills, ['C', 'Rust']);
  });

  it('keeps no more than twenty titles', async () => {
    const memory = new LookUpMemory(new FakeMemento());

    for (let index = 0; index < 25; index += 1) {
      await memory.remember(makeLookUp({ jobTitle: `Title ${index}` }), []);
    }

    assert.equal(memory.listTitles().length, 20);
    assert.equal(memory.listTitles()[0], 'Title 24');
  });

  it('keeps the occupation of each title', async () => {
    const memory = new LookUpMemory(new FakeMemento());
    const welder = { dimension: 'soc', id: '51-4121', name: 'Welders' } as const;

    await memory.rememberOccupation('Welder', welder);
    await memory.rememberOccupation('Wizard', null);

    assert.deepEqual(memory.findOccupation(' welder '), welder);
    assert.equal(memory.findOccupation('wizard'), null);
  });

  it('deletes the draft of a completed lookup and keeps the occupations', async () => {
    const memory = new LookUpMemory(new FakeMemento());
    await memory.saveDraft({ ...emptyState, jobTitle: 'Weld' });
    await memory.rememberOccupation('Welder', null);
    assert.equal(memory.findDraft()?.jobTitle, 'Weld');

    await memory.remember(makeLookUp(), ['benchmark']);

    assert.equal(memory.findDraft(), undefined);
    assert.equal(memory.findOccupation('Welder'), null);
    assert.deepEqual(memory.listSkipped(), ['benchmark']);
  });

  it('ignores an invalid value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const memento = new FakeMemento();
        void memento.update(lookUpMemoryKey, value);

        const memory = new LookUpMemory(memento);

        assert.ok(Array.isArray(memory.listTitles()));
        assert.ok(Array.isArray(memory.listSkipped()));
      }),
    );
  });

  it('reads a value with missing fields', () => {
    const memento = new FakeMemento();
    void memento.update(lookUpMemoryKey, { titles: ['Welder'] });

    assert.deepEqual(new LookUpMemory(memento).listTitles(), ['Welder']);
  });
});
