import fc from 'fast-check';

import { maxSingleWaitMs, minWaitMs } from '../../src/domain/waiting/poller';

import type { PollSchedule } from '../../src/domain/waiting/pollSchedule';

/** A source of randomness that gives one number again and again. */
export const anyRandom: fc.Arbitrary<() => number> = fc
  .double({ min: 0, max: 1 - Number.EPSILON, noNaN: true })
  .map(value => () => value);

/** The first looks of a schedule, in milliseconds after the order; fewer when it ends before. */
export function takeLooks({ firstPollInMs, waits }: PollSchedule, count: number): number[] {
  const attempts = [firstPollInMs];
  for (const waitMs of waits) {
    if (attempts.length >= count) {
      break;
    }
    attempts.push((attempts.at(-1) ?? 0) + waitMs);
  }
  return attempts;
}

/** Whether looks are as far apart as polling allows, give or take a rounding. */
export function areGapsAllowed(attempts: readonly number[]): boolean {
  return attempts.slice(1).every((ms, index) => {
    const gapMs = ms - (attempts[index] ?? NaN);
    return gapMs >= minWaitMs - 1e-6 && gapMs <= maxSingleWaitMs + 1e-6;
  });
}

/** What a schedule costs reports that take these times: mean lag in milliseconds, and mean looks. */
export function costOf(
  schedule: PollSchedule,
  readyTimes: readonly number[],
): { lagMs: number; attempts: number } {
  const looksAt = takeLooks(schedule, 1000);
  const found = readyTimes.map(readyMs => {
    const attempt = looksAt.findIndex(ms => ms >= readyMs);
    return { lagMs: (looksAt[attempt] ?? Infinity) - readyMs, attempts: attempt + 1 };
  });
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    lagMs: mean(found.map(each => each.lagMs)),
    attempts: mean(found.map(each => each.attempts)),
  };
}

/** A look when the report is ordered, and then one every two seconds. */
export const everyTwoSeconds: PollSchedule = {
  firstPollInMs: 0,
  waits: Array.from({ length: 1000 }, () => 2000),
};

/** Evenly spread quantiles of ready times that are log-uniform between two bounds. */
export function logUniformTimes(fromMs: number, toMs: number, count: number): number[] {
  return quantiles(count).map(share => fromMs * (toMs / fromMs) ** share);
}

/** Evenly spread quantiles of log-normal ready times; the logistic of Bowling stands for the normal. */
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
