import assert from 'node:assert/strict';

import { findNearest, movePoint } from '../../../../../media/report/charts/chart';

describe('movePoint', () => {
  it('starts at the first point, or at the last when moving back', () => {
    assert.equal(movePoint('ArrowRight', null, 5), 0);
    assert.equal(movePoint('ArrowLeft', null, 5), 4);
  });

  it('moves through the points and stops at the ends', () => {
    assert.equal(movePoint('ArrowRight', 3, 5), 4);
    assert.equal(movePoint('ArrowRight', 4, 5), 4);
    assert.equal(movePoint('ArrowLeft', 0, 5), 0);
  });

  it('moves to the ends, and leaves', () => {
    assert.deepEqual(
      ['Home', 'End', 'Escape'].map(key => movePoint(key, 2, 5)),
      [0, 4, null],
    );
  });

  it('ignores other keys, and all keys without points', () => {
    assert.equal(movePoint('Tab', 2, 5), undefined);
    assert.equal(movePoint('ArrowRight', null, 0), undefined);
  });
});

describe('findNearest', () => {
  const points = [10, 100, 190].map(x => ({ x, y: 20, text: '' }));

  it('is the point nearest to the pointer', () => {
    assert.equal(findNearest(points, { x: 80, y: 25 }), 1);
  });

  it('is null if the pointer is far from all points', () => {
    assert.equal(findNearest(points, { x: 100, y: 200 }), null);
    assert.equal(findNearest([], { x: 0, y: 0 }), null);
  });
});
