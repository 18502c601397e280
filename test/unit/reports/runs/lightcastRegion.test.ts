import assert from 'node:assert/strict';

import { toRegion } from '../../../../src/reports/runs/lightcastRegion';

import type { Place } from '../../../../src/domain/lookUp/lookUp';

const unitedStates = 'United States';

describe('toRegion', () => {
  const cases: [string, Place, ReturnType<typeof toRegion>][] = [
    [
      'the metropolitan area of a city',
      { country: unitedStates, state: 'Washington', city: 'Seattle' },
      { nation: 'us', level: 'msa', id: '42660' },
    ],
    [
      'the state of a city that is in no list',
      { country: unitedStates, state: 'Washington', city: 'Nowhere' },
      { nation: 'us', level: 'state', id: '53' },
    ],
    [
      'a state, its leading zero kept',
      { country: unitedStates, state: 'California', city: null },
      { nation: 'us', level: 'state', id: '06' },
    ],
    [
      'the nation for a state that is none',
      { country: unitedStates, state: 'Atlantis', city: null },
      { nation: 'us', level: null, id: null },
    ],
    [
      'the nation for a city without its state',
      { country: unitedStates, state: null, city: 'Seattle' },
      { nation: 'us', level: null, id: null },
    ],
    [
      'the nation for a country alone',
      { country: unitedStates, state: null, city: null },
      { nation: 'us', level: null, id: null },
    ],
    [
      'another nation as a whole',
      { country: 'Canada', state: 'Ontario', city: 'Toronto' },
      { nation: 'ca', level: null, id: null },
    ],
    [
      'the United Kingdom by the letters that Lightcast uses',
      { country: 'United Kingdom', state: null, city: null },
      { nation: 'uk', level: null, id: null },
    ],
  ];

  for (const [name, place, region] of cases) {
    it(`is ${name}`, () => {
      assert.deepEqual(toRegion(place), region);
    });
  }

  it("rejects a country that isn't in the list", () => {
    assert.throws(
      () => toRegion({ country: 'Narnia', state: null, city: null }),
      /doesn’t cover “Narnia”/u,
    );
  });
});
