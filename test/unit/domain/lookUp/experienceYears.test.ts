import assert from 'node:assert/strict';

import { findOwnBand, findYears } from '../../../../src/domain/figures/experienceYears';

describe('findYears', () => {
  const cases: readonly [string, number, number][] = [
    ['Less than 1 year', 0, 1],
    ['Under 1', 0, 1],
    ['<1 year', 0, 1],
    ['1-4 years', 1, 5],
    ['1–4', 1, 5],
    ['5 to 9 years', 5, 10],
    ['20 years or more', 20, Infinity],
    ['20+ years', 20, Infinity],
    ['3 years', 3, 4],
  ];
  for (const [name, from, to] of cases) {
    it(`reads “${name}”`, () => {
      assert.deepEqual(findYears(name), { from, to });
    });
  }

  it('returns undefined for a name without years', () => {
    for (const name of ['Entry level', '', '9 to 5', '1, 2, 3']) {
      assert.equal(findYears(name), undefined);
    }
  });
});

describe('findOwnBand', () => {
  const bands = ['Less than 1 year', '1-4 years', '5-9 years', '20+'].map(name => ({ name }));

  it('finds the band that includes the years', () => {
    assert.deepEqual(
      [0, 1, 4, 5, 9, 20, 41].map(years => findOwnBand(bands, years)),
      [0, 1, 1, 2, 2, 3, 3],
    );
  });

  it('returns undefined for a gap between bands and without years', () => {
    assert.equal(findOwnBand(bands, 12), undefined);
    assert.equal(findOwnBand(bands, null), undefined);
  });
});
