import assert from 'node:assert/strict';

import { findState, findStateOfZip, usStates } from '../../../../src/domain/places/usStates';

describe('usStates', () => {
  it('has 50 states, the District of Columbia and Puerto Rico, by name', () => {
    const names = usStates.map(({ name }) => name);

    assert.equal(names.length, 52);
    assert.deepEqual(names, [...new Set(names)].sort());
  });

  it('has every abbreviation and every code of two digits once', () => {
    assert.equal(new Set(usStates.map(({ abbreviation }) => abbreviation)).size, 52);
    assert.equal(new Set(usStates.map(({ fips }) => fips)).size, 52);
    assert.ok(usStates.every(({ abbreviation }) => /^[A-Z]{2}$/u.test(abbreviation)));
    assert.ok(usStates.every(({ fips }) => /^\d{2}$/u.test(fips)));
  });

  it('gives the codes in the order of the names, but for Puerto Rico', () => {
    // The Census Bureau numbered the states by name; the outlying areas follow.
    const codes = usStates.filter(({ name }) => name !== 'Puerto Rico').map(({ fips }) => fips);

    assert.deepEqual(codes, [...codes].sort());
  });
});

describe('findState', () => {
  const texts: [string, string][] = [
    ['Washington', '53'],
    ['wa', '53'],
    [' new york ', '36'],
    ['CA', '06'],
    ['D.C.', '11'],
    ['District of Columbia', '11'],
    ['pr', '72'],
    ['Wash.', '53'],
    ['Calif.', '06'],
    ['Mass', '25'],
    ['N. Mex.', '35'],
    ['W.Va.', '54'],
    ['Washington State', '53'],
    ['State of New York', '36'],
  ];
  for (const [text, fips] of texts) {
    it(`finds ${fips} for “${text}”`, () => {
      assert.equal(findState(text)?.fips, fips);
    });
  }

  it('finds nothing for another text', () => {
    assert.equal(findState('Ontario'), undefined);
    assert.equal(findState(''), undefined);
  });
});

describe('findStateOfZip', () => {
  const zips: [zip: string, state: string | undefined][] = [
    ['78701', 'Texas'],
    ['98101', 'Washington'],
    ['10001', 'New York'],
    ['02108', 'Massachusetts'],
    ['05501', 'Massachusetts'],
    ['05401', 'Vermont'],
    ['20001', 'District of Columbia'],
    ['20101', 'Virginia'],
    ['00901', 'Puerto Rico'],
    ['99501', 'Alaska'],
    ['00001', undefined],
  ];
  for (const [zip, state] of zips) {
    it(`finds ${state ?? 'nothing'} for ${zip}`, () => {
      assert.equal(findStateOfZip(zip)?.name, state);
    });
  }
});
