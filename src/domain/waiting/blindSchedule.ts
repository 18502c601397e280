import { type PollSchedule, toPollSchedule } from './pollSchedule';
import { findPollTimes, shiftPollTimes, priorCdf } from './pollTimes';

import type { Random } from './pollSchedule';

/**
 * The cost of one poll, in milliseconds of lag. At this value, a schedule without history makes no more
 * polls than one every two seconds, for completion times log-uniform from 0.2 to 60 s.
 */
const pollCostMs = 136;

/** The maximum random shift of the polls in either direction, as a fraction of an interval. */
export const phaseSpread = 0.1;

const found: { times?: readonly number[] } = {};

/**
 * The schedule for a kind of report without history: a poll at once, in case the service sends
 * Retry-After, then the optimal polls for `priorCdf`. Intervals grow roughly with the square root of
 * the elapsed time: 1 s at the start, 3 s after half a minute, 7 s after two minutes.
 *
 * One random number shifts all polls by up to a tenth of an interval, so that reports ordered together
 * aren't polled together. The intervals, which determine the lag, stay the same.
 */
export function createBlindSchedule(random: Random): PollSchedule {
  const times = (found.times ??= findPollTimes(priorCdf, pollCostMs));
  const phase = toPhase(random);
  return toPollSchedule(function* pollTimes() {
    yield 0;
    yield* shiftPollTimes(times, phase);
  });
}

/** A phase for `shiftPollTimes`, uniform within `phaseSpread`. */
export function toPhase(random: Random): number {
  return phaseSpread * (2 * random() - 1);
}
