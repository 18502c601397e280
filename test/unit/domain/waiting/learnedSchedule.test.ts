import assert from 'node:assert/strict';
import fc from 'fast-check';

import { createBlindSchedule } from '../../../../src/domain/waiting/blindSchedule';
import { createLearnedSchedule } from '../../../../src/domain/waiting/learnedSchedule';
import {
  anyRandom,
  areIntervalsAllowed,
  costOf,
  everyTwoSeconds,
  logNormalTimes,
  takePolls,
} from '../../../support/schedules';

const middle = (): number => 0.5;
const anyDurations = fc.array(fc.integer({ min: 100, max: 600_000 }), {
  minLength: 1,
  maxLength: 30,
});

/** Every other one first, so that early and late durations are alike. */
function shuffle(durations: readonly number[]): number[] {
  return [
    ...durations.filter((_, index) => index % 2 === 0),
    ...durations.filter((_, index) => index % 2 === 1).reverse(),
  ];
}

describe('createLearnedSchedule', () => {
  it('needs a duration', () => {
    assert.throws(() => createLearnedSchedule([], middle), RangeError);
  });

  it('keeps gaps within their bounds and never ends, for any history', () => {
    fc.assert(
      fc.property(anyDurations, anyRandom, (durations, random) => {
        const attempts = takePolls(createLearnedSchedule(durations, random), 200);

        assert.equal(attempts.length, 200);
        assert.ok(areIntervalsAllowed([0, ...attempts]));
      }),
    );
  });

  it('is the same for the same durations and random number', () => {
    fc.assert(
      fc.property(anyDurations, anyRandom, (durations, random) => {
        const schedule = createLearnedSchedule(durations, random);

        assert.deepEqual(takePolls(schedule, 50), takePolls(schedule, 50));
      }),
    );
  });

  it('makes at most one poll before reports were ever ready', () => {
    const attempts = takePolls(createLearnedSchedule(logNormalTimes(10_000, 0.2, 30), middle), 20);

    assert.ok(attempts.filter(ms => ms < 5000).length <= 1);
  });

  it('polls most often where reports became ready', () => {
    const attempts = takePolls(createLearnedSchedule(logNormalTimes(10_000, 0.2, 30), middle), 40);
    const within = (from: number, to: number): number =>
      attempts.filter(ms => ms >= from && ms < to).length;

    assert.ok(within(8000, 12_000) >= 4);
    assert.ok(within(8000, 12_000) > 2 * within(2000, 6000));
  });

  for (const medianMs of [2000, 2900, 4300]) {
    it(`halves the lag of a 2 s poll for a median of ${medianMs} ms`, () => {
      const schedule = createLearnedSchedule(shuffle(logNormalTimes(medianMs, 0.4, 30)), middle);
      const readyTimes = logNormalTimes(medianMs, 0.4, 2000);

      const own = costOf(schedule, readyTimes);

      const fixed = costOf(everyTwoSeconds, readyTimes);
      assert.ok(
        own.attempts <= 1.05 * fixed.attempts,
        `${own.attempts} polls vs. ${fixed.attempts}`,
      );
      assert.ok(own.lagMs <= 0.5 * fixed.lagMs, `${own.lagMs} ms against ${fixed.lagMs}`);
    });
  }

  it('polls slow reports no more often than every 2 s, for much less lag', () => {
    const schedule = createLearnedSchedule(shuffle(logNormalTimes(20_000, 0.4, 30)), middle);
    const readyTimes = logNormalTimes(20_000, 0.4, 2000);

    const own = costOf(schedule, readyTimes);

    const fixed = costOf(everyTwoSeconds, readyTimes);
    assert.ok(own.attempts <= 1.02 * fixed.attempts);
    assert.ok(own.lagMs <= 0.65 * fixed.lagMs);
  });

  it('polls around both modes when some reports are fast and some slow', () => {
    const quick = logNormalTimes(800, 0.1, 15);
    const slow = logNormalTimes(20_000, 0.1, 15);

    const attempts = takePolls(createLearnedSchedule(shuffle([...quick, ...slow]), middle), 60);

    assert.ok(attempts.some(ms => ms < 2500));
    assert.ok(attempts.filter(ms => ms > 16_000 && ms < 25_000).length >= 3);
  });

  it('polls a report that takes much longer about as a schedule without history', () => {
    const schedule = createLearnedSchedule(logNormalTimes(3000, 0.3, 30), middle);
    const readyTimes = logNormalTimes(60_000, 0.3, 200);

    const own = costOf(schedule, readyTimes);

    const blind = costOf(createBlindSchedule(middle), readyTimes);
    assert.ok(own.lagMs < 1.5 * blind.lagMs, `${own.lagMs} ms against ${blind.lagMs}`);
    assert.ok(own.attempts < 2 * blind.attempts, `${own.attempts} polls vs. ${blind.attempts}`);
  });

  it('trusts one duration less than many that agree', () => {
    const within = (attempts: readonly number[]): number =>
      attempts.filter(ms => ms > 8000 && ms < 12_500).length;

    const one = takePolls(createLearnedSchedule([10_000], middle), 40);
    const many = takePolls(createLearnedSchedule(logNormalTimes(10_000, 0.1, 30), middle), 40);

    assert.ok(within(one) < within(many));
    assert.ok((one[0] ?? NaN) < (many[0] ?? NaN));
  });

  it('polls less around durations the longer ago they were observed', () => {
    const quick = Array.from({ length: 25 }, () => 4000);
    const slow = Array.from({ length: 5 }, () => 12_000);
    const early = (attempts: readonly number[]): number =>
      attempts.filter(ms => ms > 3000 && ms < 6000).length;

    const before = takePolls(createLearnedSchedule([...quick, ...slow], middle), 40);
    const lately = takePolls(createLearnedSchedule([...slow, ...quick], middle), 40);

    assert.ok(early(before) < early(lately));
  });

  it('polls around a slower mode once the faster one has passed', () => {
    const quick = Array.from({ length: 27 }, () => 4000);
    const slow = Array.from({ length: 3 }, () => 12_000);

    const attempts = takePolls(createLearnedSchedule([...quick, ...slow], middle), 40);

    const around = attempts.filter(ms => ms > 10_000 && ms < 14_000).length;
    const between = attempts.filter(ms => ms > 6000 && ms < 10_000).length;
    assert.ok(around > 2 * between, `${around} around, ${between} between`);
  });
});
