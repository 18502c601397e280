import { type PollSchedule, toPollSchedule } from './pollSchedule';
import { findPollTimes, shiftPollTimes, priorCdf } from './pollTimes';

import type { Random } from './pollSchedule';

/**
 * How much lag one poll is worth. At this value a schedule without history makes no more polls than
 * one every two seconds, for completion times log-uniform from 0.2 to 60 s.
 */
const pollWorthMs = 136;

/** How far polls are shifted at random, as a fraction of a gap either way. */
export const phaseSpread = 0.1;

const found: { times?: readonly number[] } = {};

/**
 * The schedule for a kind of report without history: a poll at once, in case the service sends
 * Retry-After, then the optimal polls for `priorCdf`. Gaps grow about as the square root of the
 * elapsed time: 1 s at the start, 3 s after half a minute, 7 s after two.
 *
 * One random number shifts all polls by up to a tenth of a gap. Reports ordered together aren't
 * polled together, and the gaps, which determine the lag, stay as they are.
 */
export function createBlindSchedule(random: Random): PollSchedule {
  const times = (found.times ??= findPollTimes(priorCdf, pollWorthMs));
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
