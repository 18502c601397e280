import { toMean } from './simulation';

import type { ReadyTimeLaw } from './readyTimeLaws';

/** The polls of a schedule, in ms after the order, with their mean lag and number. */
interface OptimalSchedule {
  timesMs: readonly number[];
  lagMs: number;
  attempts: number;
}

const steps = 2000;

/**
 * The schedule with the least `lag + worth · polls` for a known distribution, of all schedules with
 * polls on a fine grid: dynamic programming from the last time back, with no shape assumed. It is
 * written apart from the product's own, which it judges, and has a finer grid and no bounds for gaps.
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

/** Mean lag and polls of a schedule over completion times; past its end each poll is a fifth later. */
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
 * The lag of the optimum that makes this many polls over these completion times, interpolated between
 * two points of its curve. All kinds are equally frequent, and one poll is worth the same to each,
 * which minimizes their sum.
 *
 * @throws RangeError when no schedule makes so few polls.
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
