import assert from 'node:assert/strict';
import fc from 'fast-check';

import { between, rounded, seededRandom } from '../../../../src/sample/figures/seededRandom';

describe('seededRandom', () => {
  it('returns the same numbers for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (text, number) => {
        const one = seededRandom(text, number);
        const other = seededRandom(text, number);
        assert.deepEqual([one(), one(), one()], [other(), other(), other()]);
      }),
    );
  });

  it('is distributed between 0 and 1', () => {
    const random = seededRandom('spread');
    const numbers = Array.from({ length: 10_000 }, () => random());

    assert.ok(numbers.every(number => number >= 0 && number < 1));
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    assert.ok(Math.abs(mean - 0.5) < 0.02);
  });

  it('distinguishes seeds whose parts are split differently', () => {
    assert.notEqual(seededRandom('ab', 'c')(), seededRandom('a', 'bc')());
  });
});

describe('between', () => {
  it('stays within its bounds', () => {
    assert.equal(
      between(() => 0, 3, 7),
      3,
    );
    assert.equal(
      between(() => 0.5, 3, 7),
      5,
    );
  });
});

describe('rounded', () => {
  it('keeps the given number of decimal places', () => {
    assert.equal(rounded(1.23456, 2), 1.23);
    assert.equal(rounded(-1.5, 0), -1);
  });
});
