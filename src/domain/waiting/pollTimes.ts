import { maxSingleWaitMs, minWaitMs } from './poller';
import { type ReadyLaw, lawMomentsMs } from './readyLaw';

/**
 * How many looks the best schedule has begun by each moment of the law, if a look were worth half a
 * millisecond of waiting. A pace times this is the number for any other worth.
 *
 * The derivation: with r(t) looks in a millisecond around t, f the density of the moment at which
 * the report gets ready and S the chance that it is not yet, a report that gets ready at t waits
 * half a gap, 1 / 2r(t), for the next look, and a look at t is only taken when nothing was there
 * before. So lag and looks are, on average,
 *
 *     lag = ∫ f / 2r dt        looks = ∫ r S dt
 *
 * and the sum `lag + worth · looks` is least, at each t by itself, for r² = f / (2 · worth · S):
 * looks go with the root of the hazard f / S, and pace = 1 / √(2 · worth).
 *
 * In one step of the table F rises by dF in dt, so r dt is √(dF · dt / S), S being that of the
 * middle of the step.
 *
 * Inspections of machines follow the same law (J. B. Keller, Optimum checking schedules, 1974).
 *
 * @see https://doi.org/10.1287/mnsc.21.3.256
 */
export function toPollCounts(law: ReadyLaw): readonly number[] {
  const counts = [0];
  let count = 0;
  forEachStep(law, ({ chance, open, ms }) => {
    count += open > 0 ? Math.sqrt((chance * ms) / open) : 0;
    counts.push(count);
  });
  return counts;
}

/**
 * The pace at which a schedule made for one law takes so many looks, on average, of reports that
 * follow another: the looks before the last one, which finds the report, less half a look.
 */
export function toPace(counts: readonly number[], followed: ReadyLaw, attempts: number): number {
  let looksAtPaceOne = 0;
  forEachStep(followed, ({ open, index }) => {
    looksAtPaceOne += open * ((counts[index] ?? 0) - (counts[index - 1] ?? 0));
  });
  return attempts / looksAtPaceOne;
}

/** One step of a law: the chance to get ready in it, and not before its middle; its length. */
interface LawStep {
  index: number;
  chance: number;
  open: number;
  ms: number;
}

function forEachStep(law: ReadyLaw, visit: (step: LawStep) => void): void {
  for (let index = 1; index < lawMomentsMs.length; index += 1) {
    const [before = 1, after = 1] = [law[index - 1], law[index]];
    visit({
      index,
      chance: Math.max(0, after - before),
      open: Math.max(0, 1 - (before + after) / 2),
      ms: (lawMomentsMs[index] ?? 0) - (lawMomentsMs[index - 1] ?? 0),
    });
  }
}

/**
 * The moments of the looks, in whole milliseconds after the order, without end: the first where the count
 * of looks reaches 1 + `phase`, the next one look further on. Gaps stay between the shortest and the
 * longest wait; where the law ends, the longest goes on.
 */
export function* toPollTimes(
  counts: readonly number[],
  { pace, phase }: { pace: number; phase: number },
): Generator<number, never, void> {
  let index = 1;
  let lastMs = 0;
  for (let attempt = 1; ; attempt += 1) {
    const wanted = (attempt + phase) / pace;
    while (index < counts.length && (counts[index] ?? 0) < wanted) {
      index += 1;
    }
    const gapMs = momentOf(counts, index, wanted) - lastMs;
    lastMs += Math.round(Math.min(maxSingleWaitMs, Math.max(minWaitMs, gapMs)));
    yield lastMs;
  }
}

/** Where the count is `wanted`, on the line between two moments; never, past the last of them. */
function momentOf(counts: readonly number[], index: number, wanted: number): number {
  const [before, after] = [counts[index - 1], counts[index]];
  const [fromMs, toMs] = [lawMomentsMs[index - 1], lawMomentsMs[index]];
  if (before === undefined || after === undefined || fromMs === undefined || toMs === undefined) {
    return Infinity;
  }
  return fromMs + ((toMs - fromMs) * (wanted - before)) / (after - before);
}
