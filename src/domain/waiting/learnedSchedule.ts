import { toPhase } from './blindSchedule';
import { type PollSchedule, toPollSchedule } from './pollSchedule';
import { countPolls, findPollTimes, shiftPollTimes } from './pollTimes';
import { type Prediction, predict } from './rememberedCdf';

import type { Random } from './pollSchedule';

/** The poll budget of a learned schedule, relative to a fixed interval. */
const fixedIntervalMs = 2000;
const maxPollRatio = 1.035;

/**
 * Bounds of the cost of one poll, in milliseconds of lag. For slow reports, the lower bound results in
 * fewer polls than one every two seconds, which offsets the few percent more for fast reports, where a
 * poll saves the most.
 */
const costRange = { leastMs: 52, mostMs: 2000 };

/** Steps of the bisection of that range on a logarithmic scale, to within 1 %. */
const searchSteps = 9;

/** Cached, because reports that are ordered together share one schedule. */
const latest: { key: string; times: readonly number[] } = { key: '', times: [] };

/**
 * The schedule for a kind of report whose latest ones took these durations, in milliseconds, latest
 * last.
 *
 * It is optimal for the predicted distribution, with about as many polls as one every two seconds: the
 * polls are timed better, not more frequent. The prior is part of the prediction. Beyond the times in
 * the history, only the prior remains, so a service that has become slow is polled like one without
 * history; one that has become fast is detected by the few early polls that the prior adds. There is
 * no poll right after the order, because the history rules out a report at that time.
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

/** The optimal polls at the lowest cost per poll that stays within the budget. */
function findAffordableTimes({ expected, hedged }: Prediction): readonly number[] {
  const budget = maxPollRatio * countPolls(expected, fixedTimes());
  let { leastMs: tooLowMs, mostMs: enoughMs } = costRange;
  let times = findPollTimes(hedged, tooLowMs);
  if (countPolls(expected, times) <= budget) {
    return times;
  }
  times = findPollTimes(hedged, enoughMs);
  for (let step = 0; step < searchSteps; step += 1) {
    const costMs = Math.sqrt(tooLowMs * enoughMs);
    const tried = findPollTimes(hedged, costMs);
    if (countPolls(expected, tried) <= budget) {
      [enoughMs, times] = [costMs, tried];
    } else {
      tooLowMs = costMs;
    }
  }
  return times;
}

function* fixedTimes(): Generator<number, never, void> {
  for (let ms = 0; ; ms += fixedIntervalMs) {
    yield ms;
  }
}
