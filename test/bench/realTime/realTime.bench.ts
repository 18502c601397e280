import { createReadyTimesMemory } from '../../../src/domain/waiting/readyTimes';
import { systemClock } from '../../../src/storage/systemClock';
import { logNormalTimes, logUniformTimes } from '../../support/schedules';
import { baselineCommit, noBaseline, openBaseline } from '../baseline/baseline';
import { type BenchRow, fact, mark } from '../benchRow';
import { ours, toMemory } from '../polling/policies';
import { simulate, toMean } from '../polling/simulation';
import { toRatioRow } from '../ratioRow';
import { runOnSample, type SampleRun } from './sampleRun';

import type { ReadyTimesMemory } from '../../../src/domain/waiting/readyTimes';

export const name = 'realTime';

/** When a service that sends Retry-After has the reports; each once in each round. */
const namedMs = [300, 1000, 2500, 4000];
const rounds = 4;

/** Lags are a few ms, measured in whole ones. */
const lagLimit = 1.25;
const atOnce = 24;
const startEveryMs = 200;

const medianMs = 5000;
const sigma = 0.4;
const remembered = logNormalTimes(medianMs, sigma, 30).map(Math.round);

/** The simulated policies in real time, against the sample service. */
export async function run(): Promise<BenchRow[]> {
  return [
    ...(await measureNamed()),
    ...(await confirm('no history, log-uniform 0.2–60 s', {
      readyTimes: logUniformTimes(200, 60_000, atOnce),
      durations: [],
    })),
    ...(await confirm('30 durations, log-normal, median 5 s', {
      readyTimes: logNormalTimes(medianMs, sigma, atOnce),
      durations: remembered,
    })),
  ];
}

async function measureNamed(): Promise<BenchRow[]> {
  const baseline = await openBaseline();
  const found: SampleRun[] = [];
  const foundBefore: SampleRun[] = [];
  for (let count = 0; count < rounds; count += 1) {
    for (const readyAfterMs of namedMs) {
      found.push(await runOnSample({ readyAfterMs, word: 'named' }));
      if (baseline !== undefined) {
        foundBefore.push(await baseline.parts.runOnSample({ readyAfterMs, word: 'named' }));
      }
    }
  }
  const attempts = found.map(run => run.attempts);
  const toLagMs = ({ lagMs }: SampleRun): number => lagMs;
  return [
    toRatioRow({
      measure: 'lag with Retry-After, from ready to stored',
      own: found.map(toLagMs),
      base: baseline === undefined ? undefined : foundBefore.map(toLagMs),
      baseName: baseline === undefined ? noBaseline : `commit ${baselineCommit}`,
      unit: 'ms',
      limit: lagLimit,
      note: `reports ready after ${namedMs.join(', ')} ms; in turns`,
    }),
    mark({
      measure: 'GETs with Retry-After',
      value: Math.max(...attempts),
      unit: 'GETs',
      limit: 2,
      note: 'the highest of all reports',
    }),
    mark({
      measure: 'requests beyond the order, its polls, and one token',
      value: Math.max(...found.map(({ others }) => others)),
      unit: 'requests',
      limit: 0,
      note: 'the highest of all reports',
    }),
  ];
}

/** The same reports in real time and simulated, with the same schedule. */
async function confirm(
  what: string,
  { readyTimes, durations }: { readyTimes: readonly number[]; durations: readonly number[] },
): Promise<BenchRow[]> {
  const real = await Promise.all(
    readyTimes.map(async (readyMs, index) => {
      // Staggered, so that starting them doesn't count.
      await systemClock.sleep(index * startEveryMs);
      const memory = toSampleMemory(durations);
      return runOnSample({
        readyAfterMs: Math.round(readyMs),
        word: 'none',
        readyTimes: memory,
      });
    }),
  );
  const policy = ours(what, durations.length === 0 ? {} : toMemory(durations));
  const simulated = await Promise.all(
    readyTimes.map(readyMs => simulate(policy, { readyMs, random: () => 0.5 })),
  );
  const realLooks = toMean(real.map(({ attempts }) => attempts));
  const attempts = toMean(simulated.map(outcome => outcome.attempts));
  const lagMs = toMean(simulated.map(outcome => outcome.lagMs ?? NaN));
  return [
    fact({
      measure: `mean lag in real time: ${what}`,
      value: toMean(real.map(outcome => outcome.lagMs)) / 1000,
      unit: 's',
      note:
        `${realLooks.toFixed(2)} GETs; simulated ${(lagMs / 1000).toFixed(2)} s with ` +
        `${attempts.toFixed(2)}; ${readyTimes.length} reports at once`,
    }),
  ];
}

function toSampleMemory(durations: readonly number[]): ReadyTimesMemory {
  const memory = createReadyTimesMemory();
  if (durations.length > 0) {
    memory.write({ 'sample.jobalyzer.pay': durations });
  }
  return memory;
}
