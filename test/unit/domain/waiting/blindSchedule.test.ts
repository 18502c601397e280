import assert from 'node:assert/strict';
import fc from 'fast-check';

import { createBlindSchedule, phaseSpread } from '../../../../src/domain/waiting/blindSchedule';
import {
  anyRandom,
  areGapsAllowed,
  costOf,
  everyTwoSeconds,
  logUniformTimes,
  takeLooks,
} from '../../../support/schedules';

const middle = (): number => 0.5;

describe('createBlindSchedule', () => {
  it('looks when the report is ordered', () => {
    assert.equal(createBlindSchedule(middle).firstPollInMs, 0);
  });

  it('keeps the gaps that polling allows and never ends, however the dice fall', () => {
    fc.assert(
      fc.property(anyRandom, random => {
        const attempts = takeLooks(createBlindSchedule(random), 300);

        assert.equal(attempts.length, 300);
        assert.ok(areGapsAllowed(attempts));
      }),
    );
  });

  it('waits longer from look to look, up to the last minutes that it expects', () => {
    const attempts = takeLooks(createBlindSchedule(middle), 100).filter(ms => ms < 30_000);
    const gaps = attempts.slice(1).map((ms, index) => ms - (attempts[index] ?? NaN));

    assert.ok(gaps.slice(1).every((gapMs, index) => gapMs > (gaps[index] ?? NaN)));
  });

  it('is the same for the same dice', () => {
    fc.assert(
      fc.property(anyRandom, random => {
        const schedule = createBlindSchedule(random);

        assert.deepEqual(takeLooks(schedule, 50), takeLooks(schedule, 50));
        assert.deepEqual(takeLooks(schedule, 50), takeLooks(createBlindSchedule(random), 50));
      }),
    );
  });

  it('is moved by the dice no further than part of a gap', () => {
    const planned = takeLooks(createBlindSchedule(middle), 60);
    fc.assert(
      fc.property(anyRandom, random => {
        const moved = takeLooks(createBlindSchedule(random), 50);

        for (const [index, ms] of moved.entries()) {
          const gapMs = (planned[index + 1] ?? NaN) - (planned[index] ?? NaN);
          assert.ok(Math.abs(ms - (planned[index] ?? NaN)) <= phaseSpread * gapMs * 1.05 + 1e-6);
        }
      }),
    );
  });

  it('finds log-uniform reports sooner than a look every two seconds does, with fewer looks', () => {
    const readyTimes = logUniformTimes(200, 60_000, 2000);

    const own = costOf(createBlindSchedule(middle), readyTimes);

    const fixed = costOf(everyTwoSeconds, readyTimes);
    assert.ok(own.attempts <= fixed.attempts, `${own.attempts} looks against ${fixed.attempts}`);
    assert.ok(own.lagMs <= 0.9 * fixed.lagMs, `${own.lagMs} ms against ${fixed.lagMs}`);
  });
});
