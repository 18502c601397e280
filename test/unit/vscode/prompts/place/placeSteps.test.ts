import assert from 'node:assert/strict';

import { countries } from '../../../../../src/domain/places/countryNames';
import { usStates } from '../../../../../src/domain/places/usStates';
import { FakeMemento } from '../../../../support/fakeMemento';
import { settle } from '../../../../support/fakeClock';
import { givenAllBut, startLookUp } from '../../../../support/lookUpPrompts';

import type { Place } from '../../../../../src/domain/lookUp/lookUp';
import type { LookUpPrompts } from '../../../../support/lookUpPrompts';

const sample = { source: 'sample' } as const;

/** A memory in which these places were looked up, the last one first. */
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

  it('offers the United States first, then every country', async () => {
    const { user } = ask();
    await settle();

    assert.equal(user.items[0], 'United States');
    assert.equal(user.items.length, countries.length);
  });

  it('offers the last used countries first', async () => {
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

  it('finds a country by a part of its name and by its code', async () => {
    const { user } = ask();

    await user.type('kingd');
    assert.deepEqual(user.items, ['United Kingdom']);

    await user.type('de');
    assert.equal(user.items[0], 'Germany');
  });

  it('finds a country by what it calls itself, and by another name', async () => {
    const { user } = ask();

    await user.type('Deutsch');
    assert.deepEqual(user.items, ['Germany']);
    await user.type('Ivory');
    assert.deepEqual(user.items, ["Cote d'Ivoire"]);
    await user.type('Allemagne');
    assert.equal(user.items[0], 'Germany');
  });

  it('suggests nothing that is only somewhat alike', async () => {
    const { user } = ask();

    await user.type('Atlantis');

    assert.deepEqual(user.items, []);
    assert.deepEqual(user.words, ["“Atlantis” isn't in the list of countries."]);
  });

  it('refuses one that does not exist and offers the nearest', async () => {
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

  it('offers the whole country, then every state of the United States', async () => {
    const { user } = ask('United States');
    await settle();

    assert.deepEqual(user.items.slice(0, 2), ['Whole country', 'Alabama']);
    assert.equal(user.items.length, usStates.length + 1);
  });

  it('offers the last used states first', async () => {
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

  it('offers the known regions of other countries', async () => {
    const { user } = ask('Canada');

    await user.type('ON');
    assert.equal(user.items[0], 'Ontario');
    await user.type('new');
    assert.deepEqual(user.items.slice(0, 3), ['new', 'New Brunswick', 'Newfoundland and Labrador']);
  });

  it('refuses a state that does not exist and offers the nearest', async () => {
    const { user } = ask('United States');

    await user.type('Whashington');

    assert.deepEqual(user.words, [
      "“Whashington” isn't a state of the United States. Did you mean Washington?",
    ]);
    assert.deepEqual(user.items, ['Washington', 'Whole country']);
  });

  it('takes any text elsewhere', async () => {
    const { user } = ask('Germany');

    await user.type('Baden-Württemberg');
    await user.enter();

    assert.equal(user.screen.prompt, 'Enter a city (optional)');
    assert.equal(user.describe('Whole state'), 'Baden-Württemberg');
  });

  it('lets a country without states go on to the city', async () => {
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

  it('refuses a text that is too long', async () => {
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

  it('offers the places of the state that the service lists', async () => {
    const { user, clock, asked } = ask();

    await user.type('Sp');
    await clock.advance(200);

    assert.deepEqual(asked, ['place: Sp']);
    assert.deepEqual(user.items, ['Sp', 'Spokane', 'Whole state']);
  });

  it('takes a listed place in its spelling', async () => {
    const { user, result } = ask();

    await user.type('seattle');
    await user.enter();

    assert.equal((await result)?.place.city, 'Seattle');
  });

  it('asks to confirm a place that the service does not list', async () => {
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

  it('asks again when another text is typed after the doubt', async () => {
    const { user, result } = ask();
    await user.type('Sprngfeld');
    await user.enter();

    await user.type('Spokane');
    await user.enter();

    assert.equal((await result)?.place.city, 'Spokane');
  });

  it('says while one types that nothing like it is listed', async () => {
    const { user, clock } = ask();

    await user.type('Atlantis');
    await clock.advance(200);

    assert.deepEqual(user.words, ['No matching PayScale location in Washington']);
  });

  it('takes the city as typed when the places cannot be asked for', async () => {
    const { user, clock, result } = ask({
      deps: { deps: { searchLocations: () => Promise.reject(new Error('offline')) } },
    });
    await user.type('Yakima');
    await clock.advance(200);
    assert.match(user.words.join(), /The city is used as typed\./);

    await user.enter();

    assert.equal((await result)?.place.city, 'Yakima');
  });

  it('offers the last used cities of the state first', async () => {
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

  it('takes the whole state', async () => {
    const { user, result } = ask();

    await user.choose('Whole state');

    assert.deepEqual((await result)?.place, washington(null));
  });
});
