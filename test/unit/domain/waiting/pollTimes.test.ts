import assert from 'node:assert/strict';
import fc from 'fast-check';

import { toPollCounts, toPollTimes, toPace } from '../../../../src/domain/waiting/pollTimes';
import { type ReadyLaw, blindLaw, lawMomentsMs } from '../../../../src/domain/waiting/readyLaw';
import { areGapsAllowed } from '../../../support/schedules';

/** Any law: chances that never fall, from 0 on, not all of them up to 1. */
const anyLaw: fc.Arbitrary<ReadyLaw> = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: lawMomentsMs.length - 1,
    maxLength: lawMomentsMs.length - 1,
  })
  .map(chances => [0, ...chances.sort((a, b) => a - b)]);

const anyPace = fc.double({ min: 1e-4, max: 10, noNaN: true });
const anyPhase = fc.double({ min: -0.5, max: 0.5, noNaN: true });

function take(count: number, times: Iterator<number, never>): number[] {
  return Array.from({ length: count }, () => times.next().value);
}

/** The place of the last moment that is not after the given one. */
function toIndex(ms: number): number {
  return lawMomentsMs.filter(timestamp => timestamp <= ms).length - 1;
}

describe('toLookCounts', () => {
  it('begins at none and never falls, whatever the law', () => {
    fc.assert(
      fc.property(anyLaw, law => {
        const counts = toPollCounts(law);

        assert.equal(counts.length, law.length);
        assert.equal(counts[0], 0);
        assert.ok(counts.every((count, index) => count >= (counts[index - 1] ?? 0)));
        assert.ok(counts.every(Number.isFinite));
      }),
    );
  });

  it('counts no look where nothing can get ready', () => {
    const law = lawMomentsMs.map(ms => (ms < 5000 ? 0 : 1 - 5000 / (ms + 1)));

    const counts = toPollCounts(law);

    const before = counts.filter((_, index) => (lawMomentsMs[index] ?? 0) < 5000);
    assert.ok(before.every(count => count === 0));
  });

  it('counts looks evenly where the hazard is constant', () => {
    const law = lawMomentsMs.map(ms => 1 - Math.exp(-ms / 20_000));
    const counts = toPollCounts(law);
    const rate = (index: number): number =>
      ((counts[index + 1] ?? NaN) - (counts[index] ?? NaN)) /
      ((lawMomentsMs[index + 1] ?? NaN) - (lawMomentsMs[index] ?? NaN));

    for (const index of [20, 60, 120, 150]) {
      assert.ok(Math.abs(rate(index) / Math.sqrt(1 / 20_000) - 1) < 0.01);
    }
  });
});

describe('toPace', () => {
  it('gives the pace at which a law is looked at so often, the last look but half included', () => {
    const counts = toPollCounts(blindLaw);

    const pace = toPace(counts, blindLaw, 12);

    const attempts = take(400, toPollTimes(counts, { pace, phase: 0 }));
    const taken = [0, ...attempts].map(ms => 1 - (blindLaw[toIndex(ms)] ?? 1));
    const mean = taken.reduce((sum, chance) => sum + chance, 0);
    assert.ok(Math.abs(mean - 12.5) < 0.5, `${mean} looks`);
  });
});

describe('toLookTimes', () => {
  it('keeps the gaps that polling allows and never ends, whatever the law', () => {
    fc.assert(
      fc.property(anyLaw, anyPace, anyPhase, (law, pace, phase) => {
        const times = take(120, toPollTimes(toPollCounts(law), { pace, phase }));

        assert.ok(areGapsAllowed([0, ...times]));
      }),
    );
  });

  it('looks no later at a higher pace', () => {
    fc.assert(
      fc.property(anyLaw, anyPace, fc.double({ min: 1, max: 5, noNaN: true }), (law, pace, by) => {
        const counts = toPollCounts(law);

        const slow = take(60, toPollTimes(counts, { pace, phase: 0 }));
        const quick = take(60, toPollTimes(counts, { pace: pace * by, phase: 0 }));

        assert.ok(quick.every((ms, index) => ms <= (slow[index] ?? NaN) + 1e-6));
      }),
    );
  });

  it('goes on with the longest wait where the law ends', () => {
    const counts = toPollCounts(blindLaw);

    const times = take(500, toPollTimes(counts, { pace: 0.06, phase: 0 }));

    const late = times.filter(ms => ms > 660_000);
    const gaps = late.slice(1).map((ms, index) => ms - (late[index] ?? NaN));
    assert.ok(gaps.length > 10);
    assert.ok(gaps.every(gapMs => Math.abs(gapMs - 30_000) < 1e-6));
  });
});
