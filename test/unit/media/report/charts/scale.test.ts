import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  scaleAround,
  scaleAroundCenter,
  scaleBetween,
  scaleFromZero,
  scaleOfDoublings,
} from '../../../../../media/report/charts/scale';

const span = { from: 0, to: 600 };
const amounts = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 });

describe('scaleFromZero', () => {
  it('starts at 0 and ends at a round figure', () => {
    const scale = scaleFromZero([243_900], span);

    assert.equal(scale(0), 0);
    assert.deepEqual(scale.ticks, [0, 50_000, 100_000, 150_000, 200_000, 250_000]);
    assert.equal(scale(250_000), 600);
  });

  it('has an axis even without values above 0', () => {
    assert.ok(scaleFromZero([], span).ticks.length > 1);
    assert.ok(scaleFromZero([0, -5], span).ticks.length > 1);
  });

  it('has fewer ticks in less space', () => {
    const narrow = scaleFromZero([243_900], { from: 0, to: 160 });

    assert.ok(narrow.ticks.length <= 4);
  });
});

describe('scaleAround', () => {
  it('contains all values in order', () => {
    fc.assert(
      fc.property(amounts, values => {
        const scale = scaleAround(values, span);

        const sorted = [...values].sort((a, b) => a - b).map(scale);
        sorted.forEach((x, index) => {
          assert.ok(x >= -1e-6 && x <= 600 + 1e-6);
          assert.ok(index === 0 || x >= (sorted[index - 1] ?? 0));
        });
        assert.ok(scale.ticks.every(tick => Number.isFinite(scale(tick))));
      }),
    );
  });
});

describe('scaleBetween', () => {
  it('maps the lowest and the highest value to the ends', () => {
    const scale = scaleBetween([80, 100, 120], span);

    assert.deepEqual([80, 100, 120].map(scale), [0, 300, 600]);
  });

  it('maps a single value to the middle', () => {
    assert.equal(scaleBetween([100], span)(100), 300);
  });
});

describe('scaleAroundCenter', () => {
  it('has equal ranges on both sides', () => {
    const scale = scaleAroundCenter(84.1, { center: 100, reach: 30, step: 10 }, span);

    assert.equal(scale(100), 300);
    assert.deepEqual(scale.ticks, [70, 80, 90, 100, 110, 120, 130]);
  });

  it('extends to include the value', () => {
    const scale = scaleAroundCenter(187, { center: 100, reach: 30, step: 10 }, span);

    assert.ok(scale(187) <= 600);
    assert.ok(scale.ticks.length <= 7);
    assert.equal(scale(100), 300);
  });
});

describe('scaleOfDoublings', () => {
  it('has the same distance to half and to double', () => {
    const scale = scaleOfDoublings(2.41, span);

    assert.deepEqual(scale.ticks, [0.25, 0.5, 1, 2, 4]);
    assert.deepEqual(scale.ticks.map(scale), [0, 150, 300, 450, 600]);
  });

  it('extends to include the value', () => {
    const scale = scaleOfDoublings(0.03, span);

    assert.ok(scale(0.03) >= 0);
    assert.equal(scale(1), 300);
  });
});
