import { toPhase } from './blindSchedule';
import { type PollSchedule, toPollSchedule } from './pollSchedule';
import { countPolls, findPollTimes, shiftPollTimes } from './pollTimes';
import { type Prediction, predict } from './rememberedCdf';

import type { Random } from './pollSchedule';

/** A learned schedule makes at most so many polls, relative to one with this interval. */
const usualGapMs = 2000;
const mostPolls = 1.035;

/**
 * How much lag one poll may be worth, in ms. The least applies to every kind of report. Where reports
 * take long it leaves fewer polls than one every two seconds, which makes up for the few per cent
 * more where they are quick and a poll saves most.
 */
const worthRange = { leastMs: 52, mostMs: 2000 };

/** Bisection of the logarithm of that range, to within 1 %. */
const searchSteps = 9;

/** Reports that are ordered together share one schedule. */
const latest: { key: string; times: readonly number[] } = { key: '', times: [] };

/**
 * The schedule for a kind of report whose latest ones took these times, in milliseconds, latest last.
 *
 * It is the optimal schedule for the predicted distribution, with about as many polls as one every
 * two seconds makes under it: history makes polls better, not more. The prior has a part in the
 * prediction. Where history has nothing left to expect, only the prior does, so a service that has
 * become slow is polled as one without history; one that has become fast is found by the few polls
 * that the prior puts before the others. There is no poll at the order: history says that it would
 * find nothing.
 *
 * @throws RangeError when there are no durations.
 */
export function createLearnedSchedule(durations: readonly number[], random: Random): PollSchedule {
  if (durations.length === 0) {
    throw new RangeError('A learned schedule needs a duration.');
  }
  const key = durations.join();
  if (latest.key !== key) {
    Object.assign(latest, { key, times: findAffordableTimes(predict(durations)) });
  }
  const { times } = latest;
  const phase = toPhase(random);
  return toPollSchedule(() => shiftPollTimes(times, phase));
}

/** The optimal polls at the least worth that keeps to the budget. */
function findAffordableTimes({ expected, hedged }: Prediction): readonly number[] {
  const budget = mostPolls * countPolls(expected, usualTimes());
  let { leastMs: tooLowMs, mostMs: enoughMs } = worthRange;
  let times = findPollTimes(hedged, tooLowMs);
  if (countPolls(expected, times) <= budget) {
    return times;
  }
  times = findPollTimes(hedged, enoughMs);
  for (let step = 0; step < searchSteps; step += 1) {
    const worthMs = Math.sqrt(tooLowMs * enoughMs);
    const tried = findPollTimes(hedged, worthMs);
    if (countPolls(expected, tried) <= budget) {
      [enoughMs, times] = [worthMs, tried];
    } else {
      tooLowMs = worthMs;
    }
  }
  return times;
}

function* usualTimes(): Generator<number, never, void> {
  for (let ms = 0; ; ms += usualGapMs) {
    yield ms;
  }
}
