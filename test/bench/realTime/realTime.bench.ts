import { createReadyTimesMemory } from '../../../src/domain/waiting/readyTimesMemory';
import { systemClock } from '../../../src/domain/systemClock';
import { logNormalTimes, logUniformTimes } from '../../support/schedules';
import { type BenchRow, fact, mark } from '../benchRow';
import { ours, toMemory } from '../polling/policies';
import { simulate, toMean } from '../polling/simulation';

import { type SampleRun, runOnSample } from './sampleRun';

import type { ReadyTimesMemory } from '../../../src/domain/waiting/readyTimesMemory';

export const name = 'realTime';

/** When a service that names a wait has the reports; each once in each round. */
const namedMs = [300, 1000, 2500, 4000];
const rounds = 4;
const atOnce = 24;
const startEveryMs = 200;

const medianMs = 5000;
const sigma = 0.4;
const remembered = logNormalTimes(medianMs, sigma, 30).map(Math.round);

/** What the simulated policies do when time really passes, against the sample service. */
export async function run(): Promise<BenchRow[]> {
  return [
    ...(await measureNamed()),
    ...(await confirm('blind, log-uniform 0.2–60 s', {
      readyTimes: logUniformTimes(200, 60_000, atOnce),
      durations: [],
    })),
    ...(await confirm('30 remembered, log-normal, median 5 s', {
      readyTimes: logNormalTimes(medianMs, sigma, atOnce),
      durations: remembered,
    })),
  ];
}

async function measureNamed(): Promise<BenchRow[]> {
  const found: SampleRun[] = [];
  for (let count = 0; count < rounds; count += 1) {
    for (const readyAfterMs of namedMs) {
      found.push(await runOnSample({ readyAfterMs, word: 'named' }));
    }
  }
  const lags = found.map(({ lagMs }) => lagMs).sort((a, b) => a - b);
  const attempts = found.map(run => run.attempts);
  return [
    mark({
      measure: 'lag, with the server’s word: from ready to the section in the store',
      value: lags[Math.floor(lags.length / 2)] ?? NaN,
      unit: 'ms',
      limit: 100,
      note: `median of ${lags.length}; ${lags[0] ?? NaN} to ${lags.at(-1) ?? NaN} ms; ready after ${namedMs.join(', ')} ms`,
    }),
    mark({
      measure: 'GETs, with the server’s word',
      value: Math.max(...attempts),
      unit: 'GETs',
      limit: 2,
      note: 'the most of all reports',
    }),
    mark({
      measure: 'requests beyond the order, its looks and one token',
      value: Math.max(...found.map(({ others }) => others)),
      unit: 'requests',
      limit: 0,
      note: 'the most of all reports',
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
      // One after the other: starting takes the machine a moment.
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
