import { pollAndLearn } from '../../../src/domain/waiting/learningPoll';
import { backoffDelays } from '../../../src/domain/waiting/pollSchedule';
import { poll } from '../../../src/domain/waiting/poller';

import type { ReadyTimes, ReadyTimesMemory } from '../../../src/domain/waiting/readyTimes';
import type { Policy, WaitingReport } from './simulation';

const maxWaitMs = 3_600_000;
const kind = 'live.jobalyzer.pay';
const neverAborts = new AbortController().signal;

/** The product's poll with this history; what it learns isn't saved. */
export function ours(name: string, times: ReadyTimes): Policy {
  return oursWithMemory(name, { read: () => times, write: () => undefined });
}

/** The product's poll with a history that it also writes. */
export function oursWithMemory(name: string, memory: ReadyTimesMemory): Policy {
  return {
    name,
    waitFor: ({ clock, random, look }) =>
      pollAndLearn({
        service: 'jobalyzer',
        attempt: look,
        clock,
        maxWaitMs,
        signal: neverAborts,
        kind,
        orderedAt: 0,
        memory,
        random,
      }),
  };
}

/** A history for `ours`. */
export function toMemory(durations: readonly number[]): ReadyTimes {
  return { [kind]: durations };
}

/** A history that lasts as long as the process. */
export function createMemory(): ReadyTimesMemory & { durations: () => readonly number[] } {
  let times: ReadyTimes = {};
  return {
    read: () => times,
    write: next => {
      times = next;
    },
    durations: () => times[kind] ?? [],
  };
}

/** The product's poll with plain exponential backoff. */
export const growing: Policy = {
  name: 'exponential backoff (×1.5), 0.5–10 s',
  waitFor: ({ clock, random, look }) =>
    poll({
      service: 'jobalyzer',
      attempt: look,
      clock,
      maxWaitMs,
      signal: neverAborts,
      schedule: backoffDelays(random),
    }),
};

/**
 * The loop of `payscale_resource`: a poll every two seconds, for up to a minute.
 *
 * @see https://github.com/eric-thomas-dagster/dagster-component-templates/blob/d97cc09a4dd6870f9a034367a9b1ef2ff5bcc3dc/resources/payscale_resource/component.py
 */
export const fixedTwoSeconds: Policy = {
  name: 'payscale_resource: 2 s fixed, 60 s cap',
  waitFor: async ({ clock, look }) => {
    const deadline = clock.now() + 60_000;
    while (clock.now() < deadline) {
      if ((await look()).state === 'ready') {
        return;
      }
      await clock.sleep(2000);
    }
  },
};

const awsWaiter = { minDelayMs: 2000, maxDelayMs: 120_000, maxWaitMs: 300_000 };

/**
 * The AWS waiter with its defaults, which have no timeout: that one is ours.
 *
 * @see https://github.com/smithy-lang/smithy-typescript/blob/main/packages/core/src/submodules/client/util-waiter/poller.ts
 */
export const awsWaiterPolicy: Policy = {
  name: 'AWS waiter: 2–120 s, jitter',
  waitFor: async report => {
    const { clock, look } = report;
    const waitUntil = clock.now() + awsWaiter.maxWaitMs;
    for (let attempt = 1; (await look()).state !== 'ready'; attempt += 1) {
      const delayMs = awsDelayMs(report, attempt, waitUntil);
      if (clock.now() + delayMs > waitUntil) {
        return;
      }
      await clock.sleep(delayMs);
    }
  },
};

function awsDelayMs({ clock, random }: WaitingReport, attempt: number, waitUntil: number): number {
  const { minDelayMs, maxDelayMs } = awsWaiter;
  const attemptCountCeiling = Math.log(maxDelayMs / minDelayMs) / Math.log(2) + 1;
  if (attempt > attemptCountCeiling) {
    return maxDelayMs;
  }
  const cappedMs = Math.min(minDelayMs * 2 ** (attempt - 1), maxDelayMs);
  const delayMs = minDelayMs + random() * (cappedMs - minDelayMs);
  return clock.now() + delayMs > waitUntil ? Math.max(0, waitUntil - clock.now() - 500) : delayMs;
}
