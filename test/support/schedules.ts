import fc from 'fast-check';

import { maxSingleWaitMs, minWaitMs } from '../../src/domain/waiting/poller';

import type { PollSchedule } from '../../src/domain/waiting/pollSchedule';

/** A random source that always returns the same number. */
export const anyRandom: fc.Arbitrary<() => number> = fc
  .double({ min: 0, max: 1 - Number.EPSILON, noNaN: true })
  .map(value => () => value);

/** The first polls of a schedule, in milliseconds after the order; fewer if it ends earlier. */
export function takePolls({ firstPollInMs, intervals }: PollSchedule, count: number): number[] {
  const attempts = [firstPollInMs];
  for (const waitMs of intervals) {
    if (attempts.length >= count) {
      break;
    }
    attempts.push((attempts.at(-1) ?? 0) + waitMs);
  }
  return attempts;
}

/** True when the intervals between polls are within the limits, apart from rounding. */
export function areIntervalsAllowed(attempts: readonly number[]): boolean {
  return attempts.slice(1).every((ms, index) => {
    const gapMs = ms - (attempts[index] ?? NaN);
    return gapMs >= minWaitMs - 1e-6 && gapMs <= maxSingleWaitMs + 1e-6;
  });
}

/** The mean lag in milliseconds and the mean number of polls for these completion times. */
export function costOf(
  schedule: PollSchedule,
  readyTimes: readonly number[],
): { lagMs: number; attempts: number } {
  const times = takePolls(schedule, 1000);
  const found = readyTimes.map(readyMs => {
    const attempt = times.findIndex(ms => ms >= readyMs);
    return { lagMs: (times[attempt] ?? Infinity) - readyMs, attempts: attempt + 1 };
  });
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    lagMs: mean(found.map(each => each.lagMs)),
    attempts: mean(found.map(each => each.attempts)),
  };
}

/** A poll right after the order, and then one every two seconds. */
export const everyTwoSeconds: PollSchedule = {
  firstPollInMs: 0,
  intervals: Array.from({ length: 1000 }, () => 2000),
};

/** Evenly spaced quantiles of log-uniform completion times between two bounds. */
export function logUniformTimes(fromMs: number, toMs: number, count: number): number[] {
  return quantiles(count).map(share => fromMs * (toMs / fromMs) ** share);
}

/**
 * Evenly spaced quantiles of log-normal completion times, with Bowling's logistic approximation.
 */
export function logNormalTimes(medianMs: number, sigma: number, count: number): number[] {
  return quantiles(count).map(share => {
    const logit = Math.log(share / (1 - share));
    const z = logit / (1.5976 + 0.07056 * (logit / 1.7) ** 2);
    return medianMs * Math.exp(sigma * z);
  });
}

function quantiles(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index + 0.5) / count);
}
