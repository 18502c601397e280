import assert from 'node:assert/strict';
import fc from 'fast-check';

import { backoffDelays } from '../../../../src/domain/waiting/pollSchedule';

/** The first intervals, in milliseconds. */
function take(count: number, random: () => number): number[] {
  const intervals = backoffDelays(random);
  return Array.from({ length: count }, () => intervals.next().value);
}

/** Just under 1, as the source of randomness never gives 1. */
const almostOne = 1 - Number.EPSILON;

describe('backoffDelays', () => {
  it('grows by half, from half a second to ten', () => {
    const intervals = take(10, () => almostOne).map(Math.round);

    assert.deepEqual(intervals, [500, 750, 1125, 1688, 2531, 3797, 5695, 8543, 10_000, 10_000]);
  });

  it('shortens a wait by a quarter at most', () => {
    assert.deepEqual(
      take(3, () => 0),
      [375, 562.5, 843.75],
    );
  });

  it('stays within its bounds however the dice fall, and never ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: almostOne, noNaN: true }), { minLength: 1 }),
        dice => {
          let rolls = 0;
          const intervals = take(50, () => dice[rolls++ % dice.length] ?? 0);

          assert.ok(intervals.every(ms => ms >= 375 && ms <= 10_000));
          assert.ok(intervals.slice(10).every(ms => ms >= 7500));
        },
      ),
    );
  });
});
