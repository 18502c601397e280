import assert from 'node:assert/strict';

import { findMetro, usMetros } from '../../../../src/domain/places/usMetros';
import { findState, usStates } from '../../../../src/domain/places/usStates';

describe('usMetros', () => {
  it('has every city once', () => {
    assert.equal(
      new Set(usMetros.map(({ city, state }) => `${city}|${state}`)).size,
      usMetros.length,
    );
  });

  it('has codes of five digits, each with one title', () => {
    const titleOf = new Map(usMetros.map(({ cbsa, title }) => [cbsa, title]));

    assert.deepEqual(
      usMetros.filter(({ cbsa, title }) => !/^\d{5}$/u.test(cbsa) || titleOf.get(cbsa) !== title),
      [],
    );
  });

  it('has titles that end in the abbreviations of the states, the city’s among them', () => {
    const wrong = usMetros.filter(({ state, title }) => {
      const abbreviations = title.split(', ')[1]?.split('-') ?? [];
      return !abbreviations.includes(findState(state)?.abbreviation ?? '');
    });

    assert.deepEqual(wrong, []);
  });

  it('has a city in every state', () => {
    const states = new Set(usMetros.map(({ state }) => state));

    assert.deepEqual(
      usStates.map(({ name }) => name).filter(name => !states.has(name)),
      ['Puerto Rico'],
    );
  });

  it('is sorted by state and city', () => {
    const keys = usMetros.map(({ city, state }) => `${state}|${city}`);

    assert.deepEqual(keys, [...keys].sort());
  });
});

describe('findMetro', () => {
  const cities: [string, string, string][] = [
    ['Seattle', 'Washington', '42660'],
    ['seattle', 'wa', '42660'],
    ['Bellevue', 'WA', '42660'],
    ['New York City', 'NY', '35620'],
    ['Kansas City', 'MO', '28140'],
    ['Kansas City', 'KS', '28140'],
    ['Oklahoma City', 'OK', '36420'],
    ['Saint Louis', 'Missouri', '41180'],
    ['St Paul', 'MN', '33460'],
    ['Ft. Worth', 'TX', '19100'],
    ['Cleveland', 'Ohio', '17410'],
    ['Portland', 'Maine', '38860'],
    ['Portland', 'Oregon', '38900'],
    ['Washington', 'D.C.', '47900'],
    ["Lee's Summit", 'MO', '28140'],
    ['Lees Summit', 'MO', '28140'],
    ['San José', 'CA', '41940'],
    ['Winston Salem', 'NC', '49180'],
    ['winston-salem', 'North Carolina', '49180'],
    ['Brooklyn', 'NY', '35620'],
    ['Manhattan', 'New York', '35620'],
    ['Bronx', 'NY', '35620'],
    ['The Bronx', 'NY', '35620'],
    ['Washington DC', 'DC', '47900'],
    ['Washington, D.C.', 'District of Columbia', '47900'],
    ['Seattle, WA', 'Washington', '42660'],
    ['St.Louis', 'MO', '41180'],
  ];
  for (const [city, state, cbsa] of cities) {
    it(`finds ${cbsa} for ${city}, ${state}`, () => {
      assert.equal(findMetro(city, state)?.cbsa, cbsa);
    });
  }

  it('finds nothing for a city in another state, or a state that is none', () => {
    assert.equal(findMetro('Seattle', 'Oregon'), undefined);
    assert.equal(findMetro('Seattle', 'Elsewhere'), undefined);
    assert.equal(findMetro('', 'WA'), undefined);
  });
});
