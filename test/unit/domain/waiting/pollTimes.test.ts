import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  countPolls,
  findPollTimes,
  shiftPollTimes,
  type ReadyCdf,
  priorCdf,
  sampleTimesMs,
} from '../../../../src/domain/waiting/pollTimes';
import { areIntervalsAllowed } from '../../../support/schedules';

/** Any distribution: probabilities that never fall, from 0 on, not all of them up to 1. */
const anyCdf: fc.Arbitrary<ReadyCdf> = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: sampleTimesMs.length - 1,
    maxLength: sampleTimesMs.length - 1,
  })
  .map(chances => [0, ...chances.sort((a, b) => a - b)]);

const anyWorth = fc.double({ min: 1, max: 10_000, noNaN: true });
const anyPhase = fc.double({ min: -0.5, max: 0.5, noNaN: true });

const exponential = (meanMs: number): ReadyCdf =>
  sampleTimesMs.map(ms => 1 - Math.exp(-ms / meanMs));

function take(count: number, times: Iterator<number, never>): number[] {
  return Array.from({ length: count }, () => times.next().value);
}

/** Mean lag in ms plus worth for each poll, by summing up small steps. */
function costOf(cdf: ReadyCdf, times: readonly number[], worthMs: number): number {
  let cost = worthMs * countPolls(cdf, times.slice(0, -1));
  for (let index = 1; index < sampleTimesMs.length; index += 1) {
    const [fromMs = 0, toMs = 0] = sampleTimesMs.slice(index - 1, index + 1);
    const foundMs = times.find(ms => ms >= toMs) ?? toMs;
    const chance = (cdf[index] ?? 0) - (cdf[index - 1] ?? 0);
    cost += chance * (foundMs - (fromMs + toMs) / 2);
  }
  return cost;
}

describe('findPollTimes', () => {
  it('rises to the last sample time, whatever the distribution', () => {
    fc.assert(
      fc.property(anyCdf, anyWorth, (cdf, worthMs) => {
        const times = findPollTimes(cdf, worthMs);

        assert.equal(times.at(-1), sampleTimesMs.at(-1));
        assert.ok(times.every((ms, index) => ms > (times[index - 1] ?? 0)));
      }),
    );
  });

  it('polls at a constant interval of √(2 · worth / hazard) where the hazard is constant', () => {
    const times = findPollTimes(exponential(20_000), 100).filter(ms => ms < 20_000);

    const meanGapMs = (times.at(-1) ?? NaN) / times.length;
    assert.ok(Math.abs(meanGapMs / Math.sqrt(2 * 100 * 20_000) - 1) < 0.05, `${meanGapMs} ms`);
  });

  it('makes fewer polls the more each must be worth', () => {
    fc.assert(
      fc.property(
        anyCdf,
        anyWorth,
        fc.double({ min: 1, max: 5, noNaN: true }),
        (cdf, worthMs, by) => {
          const many = countPolls(cdf, findPollTimes(cdf, worthMs).slice(0, -1));
          const few = countPolls(cdf, findPollTimes(cdf, worthMs * by).slice(0, -1));

          assert.ok(few <= many + 1e-9);
        },
      ),
    );
  });

  it('costs no more than polls at any constant interval', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(priorCdf, exponential(3000), exponential(30_000)),
        fc.double({ min: 20, max: 500, noNaN: true }),
        fc.integer({ min: 250, max: 10_000 }),
        (cdf, worthMs, gapMs) => {
          const even = Array.from(
            { length: Math.ceil(600_000 / gapMs) },
            (_, at) => (at + 1) * gapMs,
          );

          const best = costOf(cdf, findPollTimes(cdf, worthMs), worthMs);

          // Sample times are 1.7 % apart, and `costOf` is as coarse.
          assert.ok(best <= 1.02 * costOf(cdf, even, worthMs));
        },
      ),
    );
  });
});

describe('countPolls', () => {
  it('counts one poll for each time at which the report is not ready before, and the first', () => {
    const cdf = exponential(10_000);

    const count = countPolls(cdf, [5000, 10_000]);

    assert.ok(Math.abs(count - (1 + Math.exp(-0.5) + Math.exp(-1))) < 1e-3);
  });

  it('stops after the last sample time', () => {
    assert.equal(countPolls(priorCdf, [600_000, 700_000]), 1);
  });
});

describe('shiftPollTimes', () => {
  it('keeps the gaps that polling allows and never ends, whatever the distribution', () => {
    fc.assert(
      fc.property(anyCdf, anyWorth, anyPhase, (cdf, worthMs, phase) => {
        const times = take(120, shiftPollTimes(findPollTimes(cdf, worthMs), phase));

        assert.ok(areIntervalsAllowed([0, ...times]));
      }),
    );
  });

  it('moves each poll by a fraction of the gap on that side', () => {
    assert.deepEqual(take(2, shiftPollTimes([2000, 3000, 5000], 0.1)), [2100, 3200]);
    assert.deepEqual(take(3, shiftPollTimes([2000, 3000, 5000], -0.1)), [1800, 2900, 4800]);
  });

  it('repeats the longest wait after the last poll', () => {
    assert.deepEqual(take(3, shiftPollTimes([2000], 0.1)), [2000, 32_000, 62_000]);
  });
});
