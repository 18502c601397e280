import assert from 'node:assert/strict';
import fc from 'fast-check';

import { createBlindSchedule, phaseSpread } from '../../../../src/domain/waiting/blindSchedule';
import {
  anyRandom,
  areIntervalsAllowed,
  costOf,
  everyTwoSeconds,
  logUniformTimes,
  takePolls,
} from '../../../support/schedules';

const middle = (): number => 0.5;

describe('createBlindSchedule', () => {
  it('polls when the report is ordered', () => {
    assert.equal(createBlindSchedule(middle).firstPollInMs, 0);
  });

  it('keeps gaps within their bounds and never ends, for any random number', () => {
    fc.assert(
      fc.property(anyRandom, random => {
        const attempts = takePolls(createBlindSchedule(random), 300);

        assert.equal(attempts.length, 300);
        assert.ok(areIntervalsAllowed(attempts));
      }),
    );
  });

  it('grows its gaps for the first half minute', () => {
    const attempts = takePolls(createBlindSchedule(middle), 100).filter(ms => ms < 30_000);
    const gaps = attempts.slice(1).map((ms, index) => ms - (attempts[index] ?? NaN));

    // Sample times are 1.7 % apart, so that a gap may end one of them early.
    const shortestMs = (index: number): number =>
      (gaps[index] ?? NaN) - 0.017 * (attempts[index + 1] ?? NaN);
    assert.ok(gaps.slice(1).every((gapMs, index) => gapMs > shortestMs(index)));
    assert.ok((gaps.at(-1) ?? NaN) > 2 * (gaps[1] ?? NaN));
  });

  it('is the same for the same random number', () => {
    fc.assert(
      fc.property(anyRandom, random => {
        const schedule = createBlindSchedule(random);

        assert.deepEqual(takePolls(schedule, 50), takePolls(schedule, 50));
        assert.deepEqual(takePolls(schedule, 50), takePolls(createBlindSchedule(random), 50));
      }),
    );
  });

  it('shifts each poll at random by no more than a tenth of the gap', () => {
    const planned = takePolls(createBlindSchedule(middle), 60);
    fc.assert(
      fc.property(anyRandom, random => {
        const moved = takePolls(createBlindSchedule(random), 50);

        for (const [index, ms] of moved.entries()) {
          const [before = 0, at = NaN, after = NaN] = [
            planned[index - 1],
            planned[index],
            planned[index + 1],
          ];
          const gapMs = ms < at ? at - before : after - at;
          assert.ok(Math.abs(ms - at) <= phaseSpread * gapMs + 1);
        }
      }),
    );
  });

  it('finds log-uniform reports sooner than a 2 s poll, with fewer polls', () => {
    const readyTimes = logUniformTimes(200, 60_000, 2000);

    const own = costOf(createBlindSchedule(middle), readyTimes);

    const fixed = costOf(everyTwoSeconds, readyTimes);
    assert.ok(own.attempts <= fixed.attempts, `${own.attempts} polls vs. ${fixed.attempts}`);
    assert.ok(own.lagMs <= 0.9 * fixed.lagMs, `${own.lagMs} ms against ${fixed.lagMs}`);
  });
});
