import assert from 'node:assert/strict';

import { readPlace } from '../../../src/cli/readPlace';
import { sentenceOf } from '../../support/sentenceOf';

const unitedStates = 'United States';

describe('readPlace', () => {
  const places: Record<string, [country: string, state: string | null, city: string | null]> = {
    'Seattle, Washington': [unitedStates, 'Washington', 'Seattle'],
    'Seattle, WA': [unitedStates, 'Washington', 'Seattle'],
    ' seattle ,  wa ,': [unitedStates, 'Washington', 'seattle'],
    'Seattle, Washington, United States': [unitedStates, 'Washington', 'Seattle'],
    'Washington, D.C.': [unitedStates, 'District of Columbia', 'Washington'],
    'Washington, United States': [unitedStates, 'Washington', null],
    'WA, USA': [unitedStates, 'Washington', null],
    Texas: [unitedStates, 'Texas', null],
    'United States': [unitedStates, null, null],
    Canada: ['Canada', null, null],
    'Toronto, Canada': ['Canada', null, 'Toronto'],
    'Toronto, Ontario, Canada': ['Canada', 'Ontario', 'Toronto'],
    'London, England': ['United Kingdom', null, 'London'],
    Georgia: ['Georgia', null, null],
    'Atlanta, Georgia': [unitedStates, 'Georgia', 'Atlanta'],
    'Fresno, CA': [unitedStates, 'California', 'Fresno'],
  };

  for (const [text, [country, state, city]] of Object.entries(places)) {
    it(`understands “${text}”`, () => {
      assert.deepEqual(readPlace(text), { ok: true, value: { country, state, city } });
    });
  }

  const refusals: Record<string, RegExp> = {
    '': /^Write a place/u,
    ' , , ': /^Write a place/u,
    Seattle: /neither a country nor a state/u,
    'Seattle, Atlantis': /“Atlantis” is neither a state of the United States nor a country/u,
    'Seattle, United States': /“Seattle” is not a state of the United States/u,
    'Seattle, Washingtn, United States': /Did you mean Washington\?/u,
    'Seattle, Washington, Narnia': /“Narnia” is not in the list of countries/u,
    'a, b, c, d': /too many parts/u,
    'Sea\u0000ttle, Washington': /can't be displayed/u,
  };

  for (const [text, sentence] of Object.entries(refusals)) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      assert.match(sentenceOf(readPlace(text)), sentence);
    });
  }
});
