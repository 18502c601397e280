import assert from 'node:assert/strict';

import { findDifference } from '../../../../src/domain/figures/difference';

describe('findDifference', () => {
  it('returns the difference relative to the base', () => {
    assert.deepEqual(findDifference(200, 150), { amount: -50, fraction: -0.25 });
  });

  it('has no fraction of zero', () => {
    assert.deepEqual(findDifference(0, 150), { amount: 150, fraction: null });
  });

  it('has no fraction of a tiny figure', () => {
    assert.equal(findDifference(0.001, 150)?.fraction, null);
  });

  it('is null if either figure was not provided', () => {
    assert.equal(findDifference(null, 1), null);
    assert.equal(findDifference(1, null), null);
  });
});
