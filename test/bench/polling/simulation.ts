import { seededRandom } from '../../../src/sample/figures/seededRandom';

import type { Clock } from '../../../src/domain/clock';
import type { PollResult } from '../../../src/domain/waiting/poller';
import type { Random } from '../../../src/domain/waiting/pollSchedule';
import type { ReadyTimeLaw } from './readyTimeLaws';

/** A report that was ordered at 0 and can be polled, on a clock that only sleeping moves. */
export interface WaitingReport {
  clock: Clock;
  random: Random;
  look: () => Promise<PollResult<'report'>>;
}

/** A way to wait for a report. Resolves once it is found or given up. */
export interface Policy {
  name: string;
  waitFor: (report: WaitingReport) => Promise<unknown>;
}

/** The outcome of one report. */
export interface Outcome {
  readyMs: number;
  /** From ready to found; null when it was given up. */
  lagMs: number | null;
  attempts: number;
}

/** Whether the service sends Retry-After. */
export type Word = 'named' | 'none';

/** Waits for one report in simulated time. */
export async function simulate(
  policy: Policy,
  { readyMs, random, word = 'none' }: { readyMs: number; random: Random; word?: Word },
): Promise<Outcome> {
  const outcome: Outcome = { readyMs, lagMs: null, attempts: 0 };
  let now = 0;
  const clock: Clock = {
    now: () => now,
    sleep: ms => {
      now += ms;
      return Promise.resolve();
    },
    // Nothing sleeps here but the poller.
    startStopwatch: () => {
      const startedAt = now;
      const { signal } = new AbortController();
      return { elapsedMs: () => now - startedAt, nextWake: () => signal, stop: () => undefined };
    },
  };
  const look = (): Promise<PollResult<'report'>> => {
    outcome.attempts += 1;
    if (now < readyMs) {
      const retryAfterMs = word === 'named' ? Math.ceil(readyMs - now) : null;
      return Promise.resolve({ state: 'waiting', retryAfterMs });
    }
    outcome.lagMs = now - readyMs;
    return Promise.resolve({ state: 'ready', value: 'report' });
  };
  await policy.waitFor({ clock, random, look });
  return outcome;
}

/** The same completion times for every policy, `perSeed` of each seed. */
export function drawReadyTimes(
  law: ReadyTimeLaw,
  { seeds, perSeed, salt = '' }: { seeds: number; perSeed: number; salt?: string },
): readonly (readonly number[])[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const random = seededRandom('ready times', salt, law.name, seed);
    return Array.from({ length: perSeed }, () => law.draw(random));
  });
}

/** Every report of every seed, one after the other. */
export async function simulateAll(
  policy: Policy,
  readyTimes: readonly (readonly number[])[],
  word: Word = 'none',
): Promise<Outcome[][]> {
  const outcomes: Outcome[][] = [];
  for (const [seed, ofSeed] of readyTimes.entries()) {
    const random = seededRandom('policy', policy.name, seed);
    const found: Outcome[] = [];
    for (const readyMs of ofSeed) {
      found.push(await simulate(policy, { readyMs, random, word }));
    }
    outcomes.push(found);
  }
  return outcomes;
}

/** Means over all reports of all seeds, and the standard deviation of the means of the seeds. */
export interface Summary {
  lagMs: number;
  lagSpreadMs: number;
  attempts: number;
  looksSpread: number;
  /** The share of reports that were given up; they count for looks only. */
  givenUp: number;
}

export function summarise(outcomes: readonly (readonly Outcome[])[]): Summary {
  const all = outcomes.flat();
  const lags = (of: readonly Outcome[]): number[] =>
    of.flatMap(({ lagMs }) => (lagMs === null ? [] : [lagMs]));
  const attempts = (of: readonly Outcome[]): number[] => of.map(outcome => outcome.attempts);
  return {
    lagMs: toMean(lags(all)),
    lagSpreadMs: toSpread(outcomes.map(ofSeed => toMean(lags(ofSeed)))),
    attempts: toMean(attempts(all)),
    looksSpread: toSpread(outcomes.map(ofSeed => toMean(attempts(ofSeed)))),
    givenUp: 1 - lags(all).length / all.length,
  };
}

export function toMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function toSpread(values: readonly number[]): number {
  const mean = toMean(values);
  return Math.sqrt(toMean(values.map(value => (value - mean) ** 2)));
}
