import assert from 'node:assert/strict';

import {
  findPlaceUsed,
  nameAskedShortly,
  nameCountry,
} from '../../../../src/domain/places/placeUsed';

const seattle = { country: 'United States', state: 'Washington', city: 'Seattle' };
const washington = { ...seattle, city: null };
const country = { ...washington, state: null };

describe('findPlaceUsed', () => {
  it('names the place that the figures are for, and how much wider it is than asked', () => {
    const cases = [
      [seattle, 'Metro', 'the Seattle metro area', 0],
      [seattle, 'State', 'Washington', 1],
      [seattle, 'Country', 'the United States', 2],
      [washington, 'State', 'Washington', 0],
      [washington, 'Country', 'the United States', 1],
      [country, 'Country', 'the United States', 0],
    ] as const;

    for (const [place, level, name, wider] of cases) {
      const used = findPlaceUsed(place, level);

      assert.deepEqual([used.name, used.levelsWider], [name, wider]);
    }
  });

  it('reads the level in any case', () => {
    assert.equal(findPlaceUsed(seattle, 'COUNTRY').level, 'country');
  });

  it('knows no place for a level that is not known or not provided', () => {
    for (const level of ['Region', '', null]) {
      const used = findPlaceUsed(seattle, level);

      assert.deepEqual([used.name, used.level, used.levelsWider], [null, null, null]);
    }
  });

  it('never names a place narrower than the one asked', () => {
    const used = findPlaceUsed(country, 'Metro');

    assert.deepEqual([used.name, used.levelsWider], [null, null]);
  });
});

describe('nameCountry', () => {
  it('gives an article to the countries that take one', () => {
    assert.equal(nameCountry('United Kingdom'), 'the United Kingdom');
    assert.equal(nameCountry('Canada'), 'Canada');
  });
});

describe('nameAskedShortly', () => {
  it('is the narrowest part of the place', () => {
    assert.deepEqual([seattle, washington, country].map(nameAskedShortly), [
      'Seattle',
      'Washington',
      'the United States',
    ]);
  });
});
