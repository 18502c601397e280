import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  formatCompact,
  formatDecimal,
  formatOneDigit,
} from '../../../../src/domain/figures/decimals';

/** Numbers of every size, those that are rounded from exactly the middle, and next to round ones. */
const anyNumber = fc.oneof(
  fc.double(),
  fc.double({ min: -1e7, max: 1e7 }),
  fc.double({ min: -2, max: 2 }),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -1e7, max: 1e7 }).map(number => number / 1000),
  fc
    .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: -5, max: 5 }))
    .map(([exponent, beside]) => 10 ** exponent + beside),
  fc
    .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 1999 }))
    .map(([exponent, halves]) => (halves * 5 * 10 ** exponent) / 1000),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 1.005, -0.004, 999_994.99, 999_995),
);

const smallNumber = fc.double({ min: -0.1, max: 0.1, noNaN: true });

function assertAsIntl(
  write: (value: number) => string,
  options: Intl.NumberFormatOptions,
  numbers: fc.Arbitrary<number> = anyNumber,
): void {
  const format = new Intl.NumberFormat('en-US', options);
  fc.assert(
    fc.property(numbers, value => assert.equal(write(value), format.format(value))),
    { numRuns: 2000 },
  );
}

describe('formatDecimal', () => {
  for (const most of [0, 1, 2, 3]) {
    it(`writes any number as Intl does, with at most ${most} decimal digits`, () => {
      assertAsIntl(value => formatDecimal(value, most), { maximumFractionDigits: most });
    });
  }

  it('writes any number as Intl does, with exactly 2 decimal digits', () => {
    assertAsIntl(value => formatDecimal(value, 2, 2), {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
  });
});

describe('formatOneDigit', () => {
  it('writes small numbers as Intl does', () => {
    assertAsIntl(formatOneDigit, { maximumSignificantDigits: 1 }, smallNumber);
  });
});

describe('formatCompact', () => {
  it('writes any number as Intl does', () => {
    assertAsIntl(formatCompact, { notation: 'compact', maximumFractionDigits: 2 });
  });
});
