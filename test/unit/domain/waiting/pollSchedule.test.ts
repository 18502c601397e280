import assert from 'node:assert/strict';
import fc from 'fast-check';

import { fromAge, toPollSchedule } from '../../../../src/domain/waiting/pollSchedule';
import { minWaitMs } from '../../../../src/domain/waiting/poller';
import { takePolls } from '../../../support/schedules';

/** Times of polls: ascending, in milliseconds. */
const anyTimes = fc
  .array(fc.integer({ min: minWaitMs, max: 30_000 }), { minLength: 1, maxLength: 30 })
  .map(gaps => {
    let ms = 0;
    return gaps.map(gapMs => (ms += gapMs));
  });

describe('toLookSchedule', () => {
  it('polls at the given times, however often it is iterated', () => {
    fc.assert(
      fc.property(anyTimes, times => {
        const schedule = toPollSchedule(() => times);

        assert.deepEqual(takePolls(schedule, 99), times);
        assert.deepEqual(takePolls(schedule, 99), times);
      }),
    );
  });

  it('polls at once when there are no times', () => {
    assert.deepEqual(
      takePolls(
        toPollSchedule(() => []),
        99,
      ),
      [0],
    );
  });
});

describe('fromAge', () => {
  it('leaves the schedule of a report as it is when it was just ordered', () => {
    const schedule = toPollSchedule(() => [0, 1000, 3000]);

    assert.deepEqual(takePolls(fromAge(schedule, 0), 99), [0, 1000, 3000]);
  });

  it('keeps the times of future polls', () => {
    const schedule = toPollSchedule(() => [4000, 5000, 7000]);

    assert.deepEqual(takePolls(fromAge(schedule, 1500), 99), [2500, 3500, 5500]);
  });

  it('polls at once when polls are overdue, and then continues', () => {
    const schedule = toPollSchedule(() => [4000, 5000, 7000]);

    assert.deepEqual(takePolls(fromAge(schedule, 5500), 99), [0, 1500]);
  });

  it('polls a report of any age at once, even when the schedule has ended', () => {
    const schedule = toPollSchedule(() => [4000, 5000]);

    assert.deepEqual(takePolls(fromAge(schedule, 86_400_000), 99), [0]);
  });

  it('makes every later poll at its time, none too soon after the first, and none twice', () => {
    fc.assert(
      fc.property(anyTimes, fc.integer({ min: 0, max: 900_000 }), (times, ageMs) => {
        const [first = 0] = times;
        const isDue = ageMs >= first;
        const margin = isDue ? minWaitMs : 0;

        const attempts = takePolls(
          fromAge(
            toPollSchedule(() => times),
            ageMs,
          ),
          99,
        );

        const later = times.map(ms => ms - ageMs).filter(ms => ms >= margin);
        assert.deepEqual(attempts, isDue ? [0, ...later] : later);
      }),
    );
  });
});
