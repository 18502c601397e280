import assert from 'node:assert/strict';

import { countries } from '../../../../../src/domain/places/countryNames';
import { usStates } from '../../../../../src/domain/places/usStates';
import { FakeMemento } from '../../../../support/fakeMemento';
import { settle } from '../../../../support/fakeClock';
import { givenAllBut, startLookUp } from '../../../../support/lookUpPrompts';

import type { Place } from '../../../../../src/domain/lookUp/lookUp';
import type { LookUpPrompts } from '../../../../support/lookUpPrompts';

const sample = { source: 'sample' } as const;

/** The memory after lookups of these places, most recent first. */
function rememberPlaces(...places: Place[]): FakeMemento {
  const memory = new FakeMemento();
  void memory.update('jobPay.lookUpMemory', { places });
  return memory;
}

function washington(city: string | null): Place {
  return { country: 'United States', state: 'Washington', city };
}

describe('createCountryStep', () => {
  function ask(memory = new FakeMemento()): LookUpPrompts {
    return startLookUp({ given: givenAllBut('country'), deps: sample, memory });
  }

  it('lists the United States first, then every country', async () => {
    const { user } = ask();
    await settle();

    assert.equal(user.items[0], 'United States');
    assert.equal(user.items.length, countries.length);
  });

  it('lists recent countries first', async () => {
    const { user } = ask(
      rememberPlaces(
        { country: 'Canada', state: 'Ontario', city: null },
        { country: 'Germany', state: null, city: null },
        { country: 'Canada', state: null, city: null },
      ),
    );
    await settle();

    assert.deepEqual(user.items.slice(0, 2), ['Canada', 'Germany']);
    assert.equal(user.items.length, countries.length);
  });

  it('finds a country by part of its name and by its code', async () => {
    const { user } = ask();

    await user.type('kingd');
    assert.deepEqual(user.items, ['United Kingdom']);

    await user.type('de');
    assert.equal(user.items[0], 'Germany');
  });

  it('finds a country by its native name and by another name', async () => {
    const { user } = ask();

    await user.type('Deutsch');
    assert.deepEqual(user.items, ['Germany']);
    await user.type('Ivory');
    assert.deepEqual(user.items, ["Cote d'Ivoire"]);
    await user.type('Allemagne');
    assert.equal(user.items[0], 'Germany');
  });

  it('suggests nothing for a text that is only vaguely similar', async () => {
    const { user } = ask();

    await user.type('Atlantis');

    assert.deepEqual(user.items, []);
    assert.deepEqual(user.words, ["“Atlantis” isn't in the list of countries."]);
  });

  it('rejects an unknown country and suggests the closest', async () => {
    const { user, result } = ask();

    await user.type('Untied States');
    assert.deepEqual(user.words, [
      "“Untied States” isn't in the list of countries. Did you mean United States?",
    ]);
    await user.enter();

    assert.equal((await result)?.place.country, 'United States');
  });
});

describe('createStateStep', () => {
  function ask(country: string, memory = new FakeMemento()): LookUpPrompts {
    const given = { ...givenAllBut('state'), country };
    return startLookUp({ given: { ...given, city: undefined }, deps: sample, memory });
  }

  it('lists the whole country, then every US state', async () => {
    const { user } = ask('United States');
    await settle();

    assert.deepEqual(user.items.slice(0, 2), ['Whole country', 'Alabama']);
    assert.equal(user.items.length, usStates.length + 1);
  });

  it('lists recent states first', async () => {
    const { user } = ask('United States', rememberPlaces(washington(null)));
    await settle();

    assert.deepEqual(user.items.slice(0, 2), ['Washington', 'Whole country']);
  });

  it('finds a state by its abbreviation', async () => {
    const { user } = ask('United States');

    await user.type('wa');

    assert.equal(user.items[0], 'Washington');
  });

  it('finds a state by an older abbreviation and the capital by its name', async () => {
    const { user } = ask('United States');

    await user.type('Calif.');
    assert.equal(user.items[0], 'California');
    await user.type('Washington DC');
    assert.equal(user.items[0], 'District of Columbia');
  });

  it('lists the known regions of other countries', async () => {
    const { user } = ask('Canada');

    await user.type('ON');
    assert.equal(user.items[0], 'Ontario');
    await user.type('new');
    assert.deepEqual(user.items.slice(0, 3), ['new', 'New Brunswick', 'Newfoundland and Labrador']);
  });

  it('rejects an unknown state and suggests the closest', async () => {
    const { user } = ask('United States');

    await user.type('Whashington');

    assert.deepEqual(user.words, [
      "“Whashington” isn't a state of the United States. Did you mean Washington?",
    ]);
    assert.deepEqual(user.items, ['Washington', 'Whole country']);
  });

  it('accepts any text elsewhere', async () => {
    const { user } = ask('Germany');

    await user.type('Baden-Württemberg');
    await user.enter();

    assert.equal(user.screen.prompt, 'Enter a city (optional)');
    assert.equal(user.describe('Whole state'), 'Baden-Württemberg');
  });

  it('continues to the city without a state', async () => {
    const { user, result } = ask('Singapore');

    await user.choose('No state');
    await user.type('Jurong');
    await user.enter();
    await user.choose('Use “Jurong” anyway');

    assert.deepEqual((await result)?.place, { country: 'Singapore', state: null, city: 'Jurong' });
  });

  it('does not offer the whole country when the city was given', async () => {
    const { user } = startLookUp({ given: givenAllBut('state'), deps: sample });
    await settle();

    assert.equal(user.items.includes('Whole country'), false);
  });

  it('rejects a text that is too long', async () => {
    const { user } = ask('Canada');

    await user.type('x'.repeat(101));

    assert.match(user.words.join(), /at most 100/);
    assert.deepEqual(user.items, ['Whole country', 'No state']);
  });
});

describe('createCityStep', () => {
  function ask(
    options: { memory?: FakeMemento; deps?: Parameters<typeof startLookUp>[0] } = {},
  ): LookUpPrompts {
    return startLookUp({
      given: givenAllBut('city'),
      memory: options.memory ?? new FakeMemento(),
      ...options.deps,
      deps: { ...sample, ...options.deps?.deps },
    });
  }

  it('suggests the service’s locations in the state', async () => {
    const { user, clock, asked } = ask();

    await user.type('Sp');
    await clock.advance(200);

    assert.deepEqual(asked, ['place: Sp']);
    assert.deepEqual(user.items, ['Sp', 'Spokane', 'Whole state']);
  });

  it('uses the service’s spelling of a listed location', async () => {
    const { user, result } = ask();

    await user.type('seattle');
    await user.enter();

    assert.equal((await result)?.place.city, 'Seattle');
  });

  it('asks to confirm an unlisted location', async () => {
    const { user, result } = ask();
    await user.type('Sprngfeld');
    await user.enter();

    assert.deepEqual(user.words, [
      'PayScale doesn’t list “Sprngfeld” in Washington: The figures may cover a larger area.',
    ]);
    assert.equal(user.activeLabel, 'Use “Sprngfeld” anyway');
    await user.enter();

    assert.equal((await result)?.place.city, 'Sprngfeld');
  });

  it('asks again for another text after a confirmation', async () => {
    const { user, result } = ask();
    await user.type('Sprngfeld');
    await user.enter();

    await user.type('Spokane');
    await user.enter();

    assert.equal((await result)?.place.city, 'Spokane');
  });

  it('says while typing that no location matches', async () => {
    const { user, clock } = ask();

    await user.type('Atlantis');
    await clock.advance(200);

    assert.deepEqual(user.words, ['No matching PayScale location in Washington']);
  });

  it('uses the city as typed when locations are unavailable', async () => {
    const { user, clock, result } = ask({
      deps: { deps: { searchLocations: () => Promise.reject(new Error('offline')) } },
    });
    await user.type('Yakima');
    await clock.advance(200);
    assert.match(user.words.join(), /The city is used as typed\./);

    await user.enter();

    assert.equal((await result)?.place.city, 'Yakima');
  });

  it('lists recent cities of the state first', async () => {
    const memory = rememberPlaces(washington('Tacoma'), {
      country: 'United States',
      state: 'Oregon',
      city: 'Portland',
    });
    const { user, result } = ask({ memory });
    await settle();
    assert.deepEqual(user.items, ['Tacoma', 'Whole state']);

    await user.enter();

    assert.equal((await result)?.place.city, 'Tacoma');
  });

  it('accepts the whole state', async () => {
    const { user, result } = ask();

    await user.choose('Whole state');

    assert.deepEqual((await result)?.place, washington(null));
  });
});
