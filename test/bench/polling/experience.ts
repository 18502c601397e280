import { seededRandom } from '../../../src/sample/figures/seededRandom';
import { type BenchRow, fact, mark } from '../benchRow';

import { optimumAt } from './optimum';
import { createMemory, fixedTwoSeconds, ours, oursWithMemory, toMemory } from './policies';
import { logNormal } from './readyTimeLaws';
import { type Outcome, drawReadyTimes, simulate, simulateAll, summarise } from './simulation';

import type { ReadyTimeLaw } from './readyTimeLaws';

const sigma = 0.4;
const seeds = 40;
const heldOut = 50;

/** One kind of report each: seven medians from 2 to 20 s, equal steps of their logarithm. */
const kinds = Array.from({ length: 7 }, (_, step) => logNormal(2000 * 10 ** (step / 6), sigma));

/** The same range in equal steps, with more slow kinds. */
const evenKinds = Array.from({ length: 10 }, (_, step) => logNormal(2000 * (step + 1), sigma));

/** Where the durations come from: estimated from polls, or known exactly. */
type Memory = 'ownLooks' | 'exact';

/** How much history shortens the lag, on held-out reports. */
export async function measureExperience(): Promise<BenchRow[]> {
  const learned = await waitForKinds(kinds, 30, 'ownLooks');
  const all = compare(learned);
  const even = compare(await waitForKinds(evenKinds, 30, 'ownLooks'));
  const exact = compare(await waitForKinds(kinds, 30, 'exact'));
  const few: BenchRow[] = [];
  for (const count of [1, 3, 10]) {
    const compared = compare(await waitForKinds(kinds, count, 'ownLooks'));
    few.push(toRatioRow(`${count} durations`, compared));
  }
  return [
    mark({
      measure: 'lag with history: × that of a 2 s poll',
      value: all.lagRatio,
      unit: '×',
      limit: 0.46,
      note: `30 durations from own polls; ${all.note}; 7 medians, 2–20 s, equal log steps`,
    }),
    mark({
      measure: 'GETs with history: × those of a 2 s poll',
      value: all.looksRatio,
      unit: '×',
      limit: 1,
      note: `${seeds} seeds × ${heldOut} held-out reports a kind`,
    }),
    toOptimumRow('the same', all),
    toRatioRow('exact durations', exact),
    ...few,
    toRatioRow('medians 2, 4, … 20 s', even),
    toOptimumRow('medians 2, 4, … 20 s', even),
    ...learned.flatMap(kind => [
      toRatioRow(kind.law.name, compare([kind])),
      toOptimumRow(kind.law.name, compare([kind])),
    ]),
    ...(await measurePaceChanges()),
  ];
}

interface Comparison {
  lagRatio: number;
  looksRatio: number;
  optimumRatio: number;
  note: string;
}

function toRatioRow(what: string, { lagRatio, looksRatio, note }: Comparison): BenchRow {
  return fact({
    measure: `lag against a 2 s poll: ${what}`,
    value: lagRatio,
    unit: '×',
    note: `${looksRatio.toFixed(3)} × its GETs; ${note}`,
  });
}

function toOptimumRow(what: string, { optimumRatio }: Comparison): BenchRow {
  return fact({
    measure: `… the optimum with as many GETs, its distribution known: ${what}`,
    value: optimumRatio,
    unit: '×',
    note: 'no schedule has less lag, whatever its history',
  });
}

/** Held-out reports of one kind, polled in both ways. */
interface WaitedFor {
  law: ReadyTimeLaw;
  readyTimes: readonly number[];
  own: readonly Outcome[][];
  fixed: readonly Outcome[][];
}

async function waitForKinds(
  laws: readonly ReadyTimeLaw[],
  count: number,
  memory: Memory,
): Promise<readonly WaitedFor[]> {
  const waitedFor: WaitedFor[] = [];
  for (const law of laws) {
    const readyTimes = drawReadyTimes(law, { seeds, perSeed: heldOut, salt: 'held out' });
    const own: Outcome[][] = [];
    for (const [seed, ofSeed] of readyTimes.entries()) {
      const durations = await remember(law, { count, memory, seed });
      const policy = ours(`learned ${law.name} ${seed}`, toMemory(durations));
      own.push(...(await simulateAll(policy, [ofSeed])));
    }
    const fixed = await simulateAll(fixedTwoSeconds, readyTimes);
    waitedFor.push({ law, readyTimes: readyTimes.flat(), own, fixed });
  }
  return waitedFor;
}

function compare(waitedFor: readonly WaitedFor[]): Comparison {
  const own = summarise(waitedFor.flatMap(kind => kind.own));
  const fixed = summarise(waitedFor.flatMap(kind => kind.fixed));
  return {
    lagRatio: own.lagMs / fixed.lagMs,
    looksRatio: own.attempts / fixed.attempts,
    optimumRatio: optimumAt(own.attempts, waitedFor) / fixed.lagMs,
    note:
      `${(own.lagMs / 1000).toFixed(2)} s with ${own.attempts.toFixed(2)} GETs against ` +
      `${(fixed.lagMs / 1000).toFixed(2)} s with ${fixed.attempts.toFixed(2)}`,
  };
}

/** The history that earlier reports leave, from the first one without history on. */
async function remember(
  law: ReadyTimeLaw,
  { count, memory, seed }: { count: number; memory: Memory; seed: number },
): Promise<readonly number[]> {
  const [readyTimes = []] = drawReadyTimes(law, {
    seeds: 1,
    perSeed: count,
    salt: `earlier ${seed}`,
  });
  if (memory === 'exact') {
    return readyTimes;
  }
  const kept = createMemory();
  await simulateAll(oursWithMemory(`earlier ${seed}`, kept), [readyTimes]);
  return kept.durations();
}

const changes: readonly { fromMs: number; toMs: number }[] = [
  { fromMs: 5000, toMs: 50_000 },
  { fromMs: 50_000, toMs: 5000 },
  { fromMs: 3000, toMs: 10_000 },
  { fromMs: 10_000, toMs: 3000 },
];
const reportsAfterChange = 10;

/** The first reports after a service has become faster or slower, compared with no history. */
function measurePaceChanges(): Promise<BenchRow[]> {
  return Promise.all(
    changes.map(async ({ fromMs, toMs }) => {
      const own: Outcome[][] = [];
      const blind: Outcome[][] = [];
      for (let seed = 0; seed < seeds * 3; seed += 1) {
        const memory = createMemory();
        const random = seededRandom('change', fromMs, toMs, seed);
        const draw = (medianMs: number): number => logNormal(medianMs, sigma).draw(random);
        const earlier = Array.from({ length: 30 }, () => draw(fromMs));
        const later = Array.from({ length: reportsAfterChange }, () => draw(toMs));
        await simulateAll(oursWithMemory('earlier', memory), [earlier]);
        own.push(await simulateEach(memory, later, random));
        blind.push(...(await simulateAll(ours('blind', {}), [later])));
      }
      const [learned, knowsNothing] = [summarise(own), summarise(blind)];
      return fact({
        measure: `median from ${fromMs / 1000} to ${toMs / 1000} s: lag of the next ${reportsAfterChange}`,
        value: learned.lagMs / 1000,
        unit: 's',
        note:
          `${learned.attempts.toFixed(1)} GETs; no history ${(knowsNothing.lagMs / 1000).toFixed(2)} s ` +
          `with ${knowsNothing.attempts.toFixed(1)}`,
      });
    }),
  );
}

async function simulateEach(
  memory: ReturnType<typeof createMemory>,
  readyTimes: readonly number[],
  random: () => number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const readyMs of readyTimes) {
    outcomes.push(await simulate(oursWithMemory('changing', memory), { readyMs, random }));
  }
  return outcomes;
}
