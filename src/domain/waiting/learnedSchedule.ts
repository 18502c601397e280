import { toPhase } from './blindSchedule';
import { type PollSchedule, toPollSchedule } from './pollSchedule';
import { toPollCounts, toPollTimes, toPace } from './pollTimes';
import { type ReadyLaw, blindLaw, lawMomentsMs, mixLaws } from './readyLaw';

import type { Random } from './schedule';

/** A duration that came so many reports ago weighs half as much as the latest. */
const halfWeightAfter = 15;

/** The spread of durations, as a standard deviation of their logarithms, before any is known … */
const usualSpread = 0.5;

/** … and how many durations that belief weighs as much as. */
const usualSpreadWeight = 3;

/** How many remembered durations weigh as much as the chance that none of them says anything. */
const doubt = 0.5;

/** A schedule takes as many looks as one with this gap, and puts them where they help. */
const usualGapMs = 2000;

/** However long reports take, no look is spent on less waiting than this. */
const leastWorthMs = 45;

interface Remembered {
  ms: number;
  /** Of the milliseconds. */
  log: number;
  weight: number;
}

const lawLogs = lawMomentsMs.map(Math.log);

/**
 * The schedule for a report whose like took these times, in milliseconds, latest last.
 *
 * The law is that of `toRememberedLaw`, mixed with a little of `blindLaw`: the fewer durations, the
 * more of it. Where the remembered law has nothing left to expect, only the blind one does, so that a
 * service that has become slow is looked at as one of which nothing is known; one that has become
 * quick is met by the few looks that the blind law puts before the others.
 *
 * The pace follows from the number of looks, which is that of a look every two seconds: knowing more
 * makes looks better, not more. There is none at the order: experience says that it would find
 * nothing.
 *
 * @throws RangeError when nothing is remembered.
 */
export function createLearnedSchedule(durations: readonly number[], random: Random): PollSchedule {
  if (durations.length === 0) {
    throw new RangeError('A learned schedule needs a duration.');
  }
  const remembered = durations.map((ms, index) => ({
    ms,
    log: Math.log(ms),
    weight: 0.5 ** ((durations.length - 1 - index) / halfWeightAfter),
  }));
  const law = toRememberedLaw(remembered);
  const counts = toPollCounts(mixLaws(law, blindLaw, doubt / (durations.length + doubt)));
  const attempts = 1 + toMean(remembered, ({ ms }) => ms) / usualGapMs;
  const pace = Math.min(toPace(counts, law, attempts), 1 / Math.sqrt(2 * leastWorthMs));
  const phase = toPhase(random);
  return toPollSchedule(() => toPollTimes(counts, { pace, phase }));
}

/**
 * The law that durations suggest: each stands for a bump around itself, log-logistic because that
 * has a closed form, ms^k / (ms^k + duration^k), and the law is their weighted mean. It takes any
 * shape (a service that is quick for some questions and slow for others has two humps).
 *
 * A single duration differs from the next one by √2 standard deviations, and the more there are the
 * narrower the bumps may be: √2 · spread · n^-0.4. A log-logistic bump of standard deviation s has
 * k = π / (s √3).
 */
function toRememberedLaw(remembered: readonly Remembered[]): ReadyLaw {
  const width = Math.SQRT2 * getSpread(remembered) * remembered.length ** -0.4;
  const steepness = Math.PI / (width * Math.sqrt(3));
  return lawLogs.map(momentLog =>
    toMean(remembered, ({ log }) => 1 / (1 + Math.exp(steepness * (log - momentLog)))),
  );
}

/** The standard deviation of the logarithms, drawn towards the usual one while there are few. */
function getSpread(remembered: readonly Remembered[]): number {
  const count = remembered.length;
  const mean = toMean(remembered, ({ log }) => log);
  const variance = toMean(remembered, ({ log }) => (log - mean) ** 2);
  const total = variance * count + usualSpread ** 2 * usualSpreadWeight;
  return Math.sqrt(total / (count - 1 + usualSpreadWeight));
}

function toMean(remembered: readonly Remembered[], value: (of: Remembered) => number): number {
  let sum = 0;
  let weights = 0;
  for (const each of remembered) {
    sum += each.weight * value(each);
    weights += each.weight;
  }
  return sum / weights;
}
