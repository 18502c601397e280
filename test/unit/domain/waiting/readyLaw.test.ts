import assert from 'node:assert/strict';
import fc from 'fast-check';

import { mixCdfs, priorCdf, sampleTimesMs } from '../../../../src/domain/waiting/pollTimes';

/** The probability at the last sample time that is not after the given one. */
function chanceBy(ms: number): number {
  return priorCdf[sampleTimesMs.filter(sample => sample <= ms).length - 1] ?? 0;
}

describe('sampleTimesMs', () => {
  it('rises from 0 to ten minutes in small steps', () => {
    const steps = sampleTimesMs.slice(2).map((ms, index) => ms / (sampleTimesMs[index + 1] ?? NaN));

    assert.equal(sampleTimesMs[0], 0);
    assert.equal(sampleTimesMs.at(-1), 600_000);
    assert.ok(steps.every(step => step > 1 && step < 1.02));
  });
});

describe('priorCdf', () => {
  it('never falls', () => {
    assert.ok(priorCdf.every((chance, index) => chance >= (priorCdf[index - 1] ?? 0)));
  });

  it('expects nothing in a fifth of a second and everything in ten minutes', () => {
    assert.equal(chanceBy(200), 0);
    assert.ok(Math.abs(chanceBy(600_000) - 1) < 1e-12);
  });

  it('expects nine in ten within a minute, and as many below 3.5 s as above', () => {
    assert.ok(Math.abs(chanceBy(60_000) - 0.9) < 0.01);
    assert.ok(Math.abs(chanceBy(Math.sqrt(200 * 60_000)) - 0.45) < 0.01);
  });
});

describe('mixCdfs', () => {
  it('is the weighted mean of the distributions', () => {
    const cdf = sampleTimesMs.map(ms => Math.min(1, ms / 600_000));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), share => {
        const mixed = mixCdfs([
          { cdf, weight: 1 - share },
          { cdf: priorCdf, weight: share },
        ]);

        for (const [index, chance] of mixed.entries()) {
          const expected = (1 - share) * (cdf[index] ?? 0) + share * (priorCdf[index] ?? 0);
          assert.ok(Math.abs(chance - expected) < 1e-12);
        }
      }),
    );
  });
});
