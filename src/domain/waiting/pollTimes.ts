import { maxSingleWaitMs, minWaitMs } from './poller';

/**
 * A cumulative distribution of completion times: the probability that a report is ready by each of
 * `sampleTimesMs`. As a table, it needs no closed form, and distributions can be mixed by adding them.
 */
export type ReadyCdf = readonly number[];

const firstSampleMs = 200;
const lastSampleMs = 600_000;
const stepsBetween = 480;

/** Sample times of a `ReadyCdf`, in ms after the order: 0, then 1.7 % apart up to ten minutes. */
export const sampleTimesMs: readonly number[] = [
  0,
  ...Array.from(
    { length: stepsBetween + 1 },
    (_, step) => firstSampleMs * (lastSampleMs / firstSampleMs) ** (step / stepsBetween),
  ),
];

const quickShare = 0.9;
const quickEndMs = 60_000;

/** The prior: log-uniform within each of these ranges, in ms, with the given probability. */
const priorRanges = [
  { fromMs: firstSampleMs, toMs: quickEndMs, share: quickShare },
  { fromMs: quickEndMs, toMs: lastSampleMs, share: 1 - quickShare },
];

/**
 * The uninformative prior over completion times. Every order of magnitude is equally likely: 90 % of
 * reports are ready within a minute, log-uniformly from 0.2 s on, and the rest within ten minutes.
 */
export const priorCdf: ReadyCdf = sampleTimesMs.map(ms =>
  priorRanges.reduce((sum, range) => {
    const part = Math.log(ms / range.fromMs) / Math.log(range.toMs / range.fromMs);
    return sum + range.share * Math.min(1, Math.max(0, part));
  }, 0),
);

/** The mixture of distributions, each with its weight; the weights add up to 1. */
export function mixCdfs(parts: readonly { cdf: ReadyCdf; weight: number }[]): ReadyCdf {
  return sampleTimesMs.map((_, index) =>
    parts.reduce((sum, { cdf, weight }) => sum + weight * (cdf[index] ?? 1), 0),
  );
}

/**
 * The polls, in ms after the order, that minimize the expected `lag + costMs · polls` if completion
 * times follow the distribution. One poll costs as much as `costMs` of lag.
 *
 * This is the optimal inspection schedule of a system that fails at a random time (Barlow, Hunter
 * and Proschan, 1963), found by dynamic programming backward from the last sample time. The optimum
 * after a poll doesn't depend on the polls before it, and a poll at b after one at a adds
 *
 *     costMs · (1 − F(a)) + ∫ (F(t) − F(a)) dt  from a to b
 *
 * The later a is, the slower that grows with b, so the next poll after an earlier one is never later.
 * The cost that remains after b never grows with b, so the search stops once that alone is too high.
 *
 * @see https://doi.org/10.1137/0111079
 */
export function findPollTimes(cdf: ReadyCdf, costMs: number): readonly number[] {
  const areas = toAreas(cdf);
  const last = sampleTimesMs.length - 1;
  const costs = new Float64Array(last + 1);
  const nexts = new Int32Array(last + 1).fill(last);
  for (let from = last - 1; from >= 0; from -= 1) {
    const fromMs = at(sampleTimesMs, from);
    const chance = at(cdf, from);
    const poll = costMs * (1 - chance);
    const latest = at(nexts, from + 1);
    costs[from] = Infinity;
    for (let to = latest; to > from && poll + at(costs, to) < at(costs, from); to -= 1) {
      const gapMs = at(sampleTimesMs, to) - fromMs;
      const lagMs = at(areas, to) - at(areas, from) - chance * gapMs;
      const cost = poll + lagMs + at(costs, to);
      const isAllowed = gapMs >= minWaitMs && gapMs <= maxSingleWaitMs;
      if (cost < at(costs, from) && (isAllowed || to === latest)) {
        costs[from] = cost;
        nexts[from] = to;
      }
    }
  }
  const times: number[] = [];
  for (let from = 0; from < last; from = at(nexts, from)) {
    times.push(at(sampleTimesMs, at(nexts, from)));
  }
  return times;
}

/** ∫ F dt from 0 to each sample time, by the trapezoidal rule. */
function toAreas(cdf: ReadyCdf): Float64Array {
  const areas = new Float64Array(cdf.length);
  for (let index = 1; index < cdf.length; index += 1) {
    const ms = at(sampleTimesMs, index) - at(sampleTimesMs, index - 1);
    areas[index] = at(areas, index - 1) + ((at(cdf, index) + at(cdf, index - 1)) / 2) * ms;
  }
  return areas;
}

/** The expected number of polls at these times until a report of this distribution is ready. */
export function countPolls(cdf: ReadyCdf, timesMs: Iterable<number>): number {
  let count = 1;
  let index = 0;
  for (const ms of timesMs) {
    while (index < sampleTimesMs.length && at(sampleTimesMs, index) <= ms) {
      index += 1;
    }
    if (index === sampleTimesMs.length) {
      break;
    }
    const [fromMs, toMs] = [at(sampleTimesMs, index - 1), at(sampleTimesMs, index)];
    const part = (ms - fromMs) / (toMs - fromMs);
    count += 1 - at(cdf, index - 1) - part * (at(cdf, index) - at(cdf, index - 1));
  }
  return count;
}

/**
 * The same polls, each shifted by `phase` of the interval on that side, in whole milliseconds.
 * Intervals stay within the minimum and maximum delay; after the last poll, the maximum repeats.
 */
export function* shiftPollTimes(
  timesMs: readonly number[],
  phase: number,
): Generator<number, never, void> {
  let lastMs = 0;
  for (let index = 0; ; index += 1) {
    const ms = timesMs[index] ?? Infinity;
    const neighborMs = phase < 0 ? (timesMs[index - 1] ?? 0) : (timesMs[index + 1] ?? ms);
    const shiftMs = Number.isFinite(ms) ? Math.abs(phase) * (neighborMs - ms) : 0;
    const gapMs = ms + shiftMs - lastMs;
    lastMs += Math.round(Math.min(maxSingleWaitMs, Math.max(minWaitMs, gapMs)));
    yield lastMs;
  }
}

/** An item that is known to exist. */
function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? NaN;
}
