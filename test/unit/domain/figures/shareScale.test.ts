import assert from 'node:assert/strict';
import fc from 'fast-check';

import { inferDifferentialScale, inferShareScale } from '../../../../src/domain/figures/shareScale';

describe('inferShareScale', () => {
  const cases: [shares: (number | null)[], scale: 'fraction' | 'percent'][] = [
    [[], 'fraction'],
    [[null, null], 'fraction'],
    [[0.31, 0.04, 1], 'fraction'],
    [[0.333, 0.667, 1.00001], 'fraction'],
    [[31, 4, 100], 'percent'],
    [[0.4, 0.8, 12], 'percent'],
    [[null, 2], 'percent'],
    [[-0.2, 0.1], 'fraction'],
    [[-20, 0.1], 'percent'],
  ];

  for (const [shares, scale] of cases) {
    it(`infers ${scale} from ${JSON.stringify(shares)}`, () => {
      assert.equal(inferShareScale(shares), scale);
    });
  }

  it('recognizes shares that add up to a whole, in either scale', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(parts, weights => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const fractions = weights.map(weight => weight / whole);

        assert.equal(inferShareScale(fractions), 'fraction');
        assert.equal(inferShareScale(fractions.map(share => share * 100)), 'percent');
      }),
    );
  });
});

describe('inferDifferentialScale', () => {
  const pay = fc.record({
    medianBasePay: fc.integer({ min: 20_000, max: 400_000 }),
    percent: fc.oneof(fc.integer({ min: -60, max: -1 }), fc.integer({ min: 1, max: 200 })),
  });

  it('recognizes either scale by the amounts, even if every difference is small', () => {
    fc.assert(
      fc.property(fc.array(pay, { minLength: 1, maxLength: 20 }), items => {
        const inScale = (scale: number) =>
          items.map(({ medianBasePay, percent }) => ({
            medianBasePay,
            differential: Math.round((medianBasePay * percent) / 100),
            differentialShare: (percent / 100) * scale,
          }));

        assert.equal(inferDifferentialScale(inScale(1)), 'fraction');
        assert.equal(inferDifferentialScale(inScale(100)), 'percent');
      }),
    );
  });

  it('uses only the shares if amounts are missing', () => {
    const item = { medianBasePay: null, differential: 2100, differentialShare: 2.2 };

    assert.equal(inferDifferentialScale([item]), 'percent');
    assert.equal(inferDifferentialScale([{ ...item, differentialShare: 0.022 }]), 'fraction');
    assert.equal(inferDifferentialScale([]), 'fraction');
  });

  it('tolerates one inconsistent item', () => {
    const right = { medianBasePay: 100_000, differential: 2000, differentialShare: 2 };
    const wrong = { medianBasePay: 100_000, differential: 2000, differentialShare: 0.02 };

    assert.equal(inferDifferentialScale([right, wrong, right]), 'percent');
  });
});
