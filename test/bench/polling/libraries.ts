import { createRequire } from 'node:module';
import { join } from 'node:path';
import { install } from '@sinonjs/fake-timers';
import * as z from 'zod/mini';

import type { Outcome, Word } from './simulation';

/** A library's own poller, of which only the timers and the answers are ours. */
export interface LibraryPolicy {
  name: string;
  /** Resolves once the library has the report or gives it up. */
  waitFor: (look: () => LookAnswer) => Promise<unknown>;
}

interface LookAnswer {
  isReady: boolean;
  /** Whole seconds, the least form of `Retry-After`; undefined when the service names no wait. */
  retryAfter: string | undefined;
}

/** The packages of test/bench/peers, which `npm run bench` installs; undefined without them. */
export function findLibraries(): readonly LibraryPolicy[] | undefined {
  const load = createRequire(join(process.cwd(), 'test/bench/peers/package.json'));
  try {
    const { devDependencies: versions } = peersSchema.parse(load('./package.json'));
    return [
      { name: `@azure/core-lro ${versions['@azure/core-lro']}`, waitFor: toAzure(load) },
      { name: `google-gax ${versions['google-gax']}`, waitFor: toGax(load) },
    ];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
      return undefined;
    }
    throw error;
  }
}

/**
 * Every report of every seed, all waited for at once on one faked clock: each timer that the library
 * sets fires in its turn, and what it starts runs to its next timer before time goes on.
 */
export async function simulateLibrary(
  { waitFor }: LibraryPolicy,
  readyTimes: readonly (readonly number[])[],
  word: Word = 'none',
): Promise<Outcome[][]> {
  const clock = install({ now: 0, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const waits: Promise<unknown>[] = [];
    const outcomes = readyTimes.map(ofSeed =>
      ofSeed.map(readyMs => {
        const outcome: Outcome = { readyMs, lagMs: null, attempts: 0 };
        waits.push(waitFor(() => look(outcome, clock.now, word)));
        return outcome;
      }),
    );
    await settle();
    while (clock.countTimers() > 0) {
      clock.next();
      await settle();
    }
    await Promise.all(waits);
    return outcomes;
  } finally {
    clock.uninstall();
  }
}

function look(outcome: Outcome, now: number, word: Word): LookAnswer {
  outcome.attempts += 1;
  const leftMs = outcome.readyMs - now;
  if (leftMs <= 0) {
    outcome.lagMs = -leftMs;
  }
  const retryAfter = word === 'named' ? String(Math.ceil(leftMs / 1000)) : undefined;
  return { isReady: leftMs <= 0, retryAfter };
}

/** `setImmediate` is not faked; two rounds are enough for what a timer sets off. */
async function settle(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
  await new Promise(resolve => setImmediate(resolve));
}

/** A function of a package that is not typed here. What it gives is checked where it is used. */
const anyFunction = z.custom<(...args: readonly unknown[]) => unknown>(
  value => typeof value === 'function',
);

/** Versions are pinned there. */
const peersSchema = z.object({
  devDependencies: z.object({ '@azure/core-lro': z.string(), 'google-gax': z.string() }),
});
const azureSchema = z.object({ createHttpPoller: anyFunction });
const azurePollerSchema = z.object({ pollUntilDone: anyFunction });

/** `pollUntilDone` with defaults; the look at a report is a poll of the operation’s location. */
function toAzure(load: NodeJS.Require): LibraryPolicy['waitFor'] {
  const { createHttpPoller } = azureSchema.parse(load('@azure/core-lro'));
  const request = { method: 'POST', url: 'https://service.example/reports' };
  const location = 'https://service.example/reports/1';
  return async pollReport => {
    const created = createHttpPoller({
      sendInitialRequest: () =>
        Promise.resolve({
          flatResponse: {},
          rawResponse: { statusCode: 202, headers: { location }, request },
        }),
      sendPollRequest: () => {
        const { isReady, retryAfter } = pollReport();
        const headers = retryAfter === undefined || isReady ? {} : { 'retry-after': retryAfter };
        const rawResponse = { statusCode: isReady ? 200 : 202, headers, request };
        return Promise.resolve({ flatResponse: {}, rawResponse });
      },
    });
    const poller = azurePollerSchema.parse(created);
    await poller.pollUntilDone();
  };
}

const gaxSchema = z.object({
  createDefaultBackoffSettings: anyFunction,
  operation: anyFunction,
});
const gaxOperationSchema = z.object({ promise: anyFunction });

/** `operation().promise()` with the back-off that generated clients have. It reads no wait. */
function toGax(load: NodeJS.Require): LibraryPolicy['waitFor'] {
  const { createDefaultBackoffSettings, operation } = gaxSchema.parse(load('google-gax'));
  return async pollReport => {
    const operationsClient = {
      getOperationInternal: () => {
        const { isReady } = pollReport();
        const response = { type_url: 'report', value: new Uint8Array() };
        const found = isReady
          ? { name: 'report', done: true, result: 'response', response }
          : { name: 'report', done: false };
        return Promise.resolve([found]);
      },
    };
    const descriptor = { operationsClient, responseDecoder: () => ({}) };
    const started = operation(
      { name: 'report', done: false },
      descriptor,
      createDefaultBackoffSettings(),
    );
    // A method of the operation, which is an event emitter: it is called on the operation itself.
    const { promise } = gaxOperationSchema.parse(started);
    await promise.call(started);
  };
}
