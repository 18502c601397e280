import assert from 'node:assert/strict';

import { formatPlace, lookUpSchema } from '../../../../src/domain/lookUp/lookUp';
import { makeLookUp } from '../../../support/reportFigures';

describe('formatPlace', () => {
  it('names city, state and country', () => {
    assert.equal(
      formatPlace({ city: 'Seattle', state: 'Washington', country: 'United States' }),
      'Seattle, Washington, United States',
    );
  });

  it('leaves out what was not asked', () => {
    assert.equal(formatPlace({ city: null, state: null, country: 'Canada' }), 'Canada');
    assert.equal(
      formatPlace({ city: 'Vienna', state: null, country: 'Austria' }),
      'Vienna, Austria',
    );
  });
});

describe('lookUpSchema', () => {
  it('takes a look-up as it is', () => {
    assert.deepEqual(lookUpSchema.parse(makeLookUp()), makeLookUp());
  });

  const wrong: Record<string, object> = {
    'an empty job title': { jobTitle: '' },
    'a place without a country': { place: { country: '', state: null, city: null } },
    'a degree that Jobalyzer does not know': { highestDegree: 'Bachelors' },
    'years as a text': { yearsExperience: '5' },
    'an occupation without a code': { occupation: { dimension: 'soc', id: '', name: null } },
    'an occupation in no dimension': { occupation: { dimension: 'isco', id: '2512', name: null } },
    'a section that is not known': { sections: ['pay', 'equity'] },
  };

  for (const [name, part] of Object.entries(wrong)) {
    it(`refuses ${name}`, () => {
      assert.equal(lookUpSchema.safeParse({ ...makeLookUp(), ...part }).success, false);
    });
  }
});
