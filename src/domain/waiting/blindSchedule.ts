import { type PollSchedule, toPollSchedule } from './pollSchedule';
import { toPollCounts, toPollTimes } from './pollTimes';
import { blindLaw } from './readyLaw';

import type { Random } from './schedule';

/**
 * How much waiting one look is worth. At this worth a schedule that knows nothing takes no more looks
 * than one every two seconds does, for ready times log-uniform from 0.2 to 60 s.
 */
const lookWorthMs = 115;

/** How far a schedule is moved at random, in parts of a gap either way. */
export const phaseSpread = 0.1;

const blindCounts = toPollCounts(blindLaw);
const blindPace = 1 / Math.sqrt(2 * lookWorthMs);

/**
 * The schedule for a report of which nothing is known: a look at once, in case the service names a
 * wait, then at a rate that goes with the root of the hazard of `blindLaw` (`toPollCounts` says why).
 * Gaps grow about as the root of the time that has passed: 1 s at the start, 3 s after half a minute,
 * 7 s after two.
 *
 * One random number moves all looks by up to a tenth of a gap: reports ordered together are not
 * looked at together, and the gaps, which make the lag, stay as they are.
 */
export function createBlindSchedule(random: Random): PollSchedule {
  const phase = toPhase(random);
  return toPollSchedule(function* lookTimes() {
    yield 0;
    yield* toPollTimes(blindCounts, { pace: blindPace, phase });
  });
}

/** A phase for `toPollTimes`, uniform within `phaseSpread`. */
export function toPhase(random: Random): number {
  return phaseSpread * (2 * random() - 1);
}
