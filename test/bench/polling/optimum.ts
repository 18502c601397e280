import { toMean } from './simulation';

import type { ReadyTimeLaw } from './readyTimeLaws';

/** The looks of a schedule, in milliseconds after the order, with what they cost on average. */
interface OptimalSchedule {
  timesMs: readonly number[];
  lagMs: number;
  attempts: number;
}

const steps = 2000;

/**
 * The schedule with the least `lag + worth · looks` for a law that is known, of all schedules with
 * looks on a fine grid: dynamic programming from the last moment back, with no shape assumed. What
 * is best after a look does not depend on the looks before it, so the best schedule from each moment
 * on follows from those of the later ones. The lag of a report found by a look at b after one at a is
 * ∫ (F(t) − F(a)) dt over the gap; it grows the slower with b the later a is, so that from an earlier
 * moment the next look is never later, and nothing beyond it need be tried.
 */
function findOptimum(law: ReadyTimeLaw, worthMs: number): OptimalSchedule {
  const timestamps = toMoments(law);
  const chances = timestamps.map(law.cdf);
  const areas = toAreas(timestamps, chances);
  const costs = new Float64Array(timestamps.length);
  const nexts = new Int32Array(timestamps.length);
  const lagOf = (from: number, to: number): number =>
    at(areas, to) -
    at(areas, from) -
    at(chances, from) * (at(timestamps, to) - at(timestamps, from));
  nexts[timestamps.length - 1] = timestamps.length - 1;
  for (let from = timestamps.length - 2; from >= 0; from -= 1) {
    costs[from] = Infinity;
    const look = worthMs * (1 - at(chances, from));
    const latest = at(nexts, from + 1);
    for (let to = from + 1; to <= latest; to += 1) {
      const cost = look + lagOf(from, to) + at(costs, to);
      if (cost < at(costs, from)) {
        costs[from] = cost;
        nexts[from] = to;
      }
    }
  }
  const found = { timesMs: [] as number[], lagMs: 0, attempts: 0 };
  for (let from = 0; from < timestamps.length - 1; from = at(nexts, from)) {
    const to = at(nexts, from);
    found.timesMs.push(at(timestamps, to));
    found.lagMs += lagOf(from, to);
    found.attempts += 1 - at(chances, from);
  }
  return found;
}

function toMoments({ fromMs, toMs }: ReadyTimeLaw): number[] {
  const between = (_: unknown, step: number): number => fromMs * (toMs / fromMs) ** (step / steps);
  return [0, ...Array.from({ length: steps + 1 }, between)];
}

/** ∫ F dt from 0 to each moment, by trapezes. */
function toAreas(timestamps: readonly number[], chances: readonly number[]): number[] {
  let area = 0;
  return timestamps.map((timestamp, index) => {
    if (index > 0) {
      const width = timestamp - at(timestamps, index - 1);
      area += ((at(chances, index) + at(chances, index - 1)) / 2) * width;
    }
    return area;
  });
}

function at(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined) {
    throw new RangeError(`There is no value ${index}.`);
  }
  return value;
}

/** Mean lag and looks of a schedule over ready times; past its end it looks half as often each time. */
function follow(
  timesMs: readonly number[],
  readyTimes: readonly number[],
): { lagMs: number; attempts: number } {
  let [lagMs, attempts] = [0, 0];
  for (const readyMs of readyTimes) {
    let look = timesMs.findIndex(ms => ms >= readyMs);
    let foundMs = timesMs[look] ?? timesMs.at(-1) ?? 1;
    if (look === -1) {
      for (look = timesMs.length - 1; foundMs < readyMs; look += 1) {
        foundMs *= 1.2;
      }
    }
    lagMs += (foundMs - readyMs) / readyTimes.length;
    attempts += (look + 1) / readyTimes.length;
  }
  return { lagMs, attempts };
}

/**
 * The lag of the optimum that takes so many looks over these ready times, on the line between two
 * neighbours of its curve. Laws are reports of several kinds, of which each is as frequent as any
 * other: one look is worth the same to all, which is what makes their sum least.
 *
 * @throws RangeError when no schedule takes so few looks.
 */
export function optimumAt(
  attempts: number,
  kinds: readonly { law: ReadyTimeLaw; readyTimes: readonly number[] }[],
): number {
  let above: { lagMs: number; attempts: number } | undefined;
  for (let worthMs = 5; worthMs < 100_000; worthMs *= 1.1) {
    const costs = kinds.map(({ law, readyTimes }) =>
      follow(findOptimum(law, worthMs).timesMs, readyTimes),
    );
    const here = {
      lagMs: toMean(costs.map(cost => cost.lagMs)),
      attempts: toMean(costs.map(cost => cost.attempts)),
    };
    if (here.attempts <= attempts) {
      const share =
        above === undefined ? 0 : (attempts - here.attempts) / (above.attempts - here.attempts);
      return here.lagMs + share * ((above?.lagMs ?? here.lagMs) - here.lagMs);
    }
    above = here;
  }
  throw new RangeError(`No schedule takes only ${attempts} looks.`);
}
