import assert from 'node:assert/strict';

import { lookUpSchema } from '../../../../src/domain/lookUp/lookUp';
import { formatPlace } from '../../../../src/domain/places/placeKey';
import { makeLookUp } from '../../../support/reportFigures';

describe('formatPlace', () => {
  it('names city, state and country', () => {
    assert.equal(
      formatPlace({ city: 'Seattle', state: 'Washington', country: 'United States' }),
      'Seattle, Washington, United States',
    );
  });

  it('omits missing parts', () => {
    assert.equal(formatPlace({ city: null, state: null, country: 'Canada' }), 'Canada');
    assert.equal(
      formatPlace({ city: 'Vienna', state: null, country: 'Austria' }),
      'Vienna, Austria',
    );
  });
});

describe('lookUpSchema', () => {
  it('accepts a lookup unchanged', () => {
    assert.deepEqual(lookUpSchema.parse(makeLookUp()), makeLookUp());
  });

  const wrong: Record<string, object> = {
    'an empty job title': { jobTitle: '' },
    'a place without a country': { place: { country: '', state: null, city: null } },
    'a degree that Jobalyzer does not accept': { highestDegree: 'Bachelors' },
    'years as a string': { yearsExperience: '5' },
    'an occupation without a code': { occupation: { dimension: 'soc', id: '', name: null } },
    'an occupation in an unknown dimension': {
      occupation: { dimension: 'isco', id: '2512', name: null },
    },
    'an unknown section': { sections: ['pay', 'equity'] },
  };

  for (const [name, part] of Object.entries(wrong)) {
    it(`rejects ${name}`, () => {
      assert.equal(lookUpSchema.safeParse({ ...makeLookUp(), ...part }).success, false);
    });
  }
});
