import assert from 'node:assert/strict';

import {
  formatShare,
  formatShareDifference,
  toFraction,
} from '../../../../src/domain/figures/shares';

describe('formatShare', () => {
  it('is in percent for either scale', () => {
    assert.equal(formatShare(0.38, 'fraction'), '38%');
    assert.equal(formatShare(38, 'percent'), '38%');
  });

  it('keeps one decimal digit, and the first digit of a tiny share', () => {
    assert.deepEqual(
      [0.384, 0.07, 0.014, 0.0004, 1, 0].map(share => formatShare(share, 'fraction')),
      ['38.4%', '7%', '1.4%', '0.04%', '100%', '0%'],
    );
  });

  it('shows "not provided" for a missing share', () => {
    assert.equal(formatShare(null, 'fraction'), 'not provided');
  });
});

describe('formatShareDifference', () => {
  it('always shows the sign, with a typographic minus', () => {
    assert.deepEqual(
      [0.067, -0.007, 0].map(share => formatShareDifference(share, 'fraction')),
      ['+6.7%', '−0.7%', '0%'],
    );
  });

  it('shows "not provided" for a missing difference', () => {
    assert.equal(formatShareDifference(null, 'percent'), 'not provided');
  });
});

describe('toFraction', () => {
  it('returns null for null', () => {
    assert.equal(toFraction(null, 'percent'), null);
  });
});
