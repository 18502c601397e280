import {
  type AnyAppError,
  AppError,
  isCancelled,
  throwIfCancelled,
  toAppError,
} from '../faults/appError';

import type { Clock, Stopwatch } from '../clock';
import type { PayService } from '../payService';

/** The result of one poll: the report, or "not ready" with the delay that the service asks for. */
export type PollResult<T> =
  { state: 'ready'; value: T } | { state: 'waiting'; retryAfterMs: number | null };

/** Polling progress: attempts so far, time since the start, and the delay before the next attempt. */
export interface PollProgress {
  attempts: number;
  waitedMs: number;
  nextPollInMs: number;
}

export interface PollOptions<T> {
  service: PayService;
  /**
   * One GET of the link. Transient errors (429, 5xx, network) may be thrown; they don't end the poll.
   * The signal also aborts when the computer wakes, because sleep breaks connections.
   */
  attempt: (signal: AbortSignal) => Promise<PollResult<T>>;
  /**
   * Polling intervals in milliseconds, from one attempt to the next, used when the service sends no
   * delay; the last one repeats.
   */
  schedule: Iterable<number>;
  /** The delay before the first attempt, for a report that can't be ready at once. 0 by default. */
  firstPollInMs?: number;
  clock: Clock;
  /** Time in which the computer sleeps doesn't count. */
  maxWaitMs: number;
  signal: AbortSignal;
  onProgress?: (progress: PollProgress) => void;
}

/** Bounds of a delay, whether it comes from the service or from the schedule. */
export const minWaitMs = 250;
export const maxSingleWaitMs = 30_000;

/**
 * Polls a link until the report is ready.
 *
 * The service's own delay takes precedence over the schedule and starts with its response. An interval
 * of the schedule starts with the attempt before it, so that slow responses don't shift the schedule.
 * Both stay between `minWaitMs` and `maxSingleWaitMs` and never exceed the deadline. Transient errors
 * count against the deadline.
 *
 * When the computer wakes from sleep, the link is polled at once. The schedule and the deadline then
 * continue as if it hadn't slept.
 *
 * @throws AppError `cancelled` at once when the signal aborts, `pollTimeout` at the deadline, and any
 *   error of `attempt` that isn't transient.
 */
export async function poll<T>(options: PollOptions<T>): Promise<T> {
  const stopwatch = options.clock.startStopwatch();
  try {
    return await pollUntilReady(options, stopwatch);
  } finally {
    stopwatch.stop();
  }
}

async function pollUntilReady<T>(options: PollOptions<T>, stopwatch: Stopwatch): Promise<T> {
  const { maxWaitMs, service, firstPollInMs = 0 } = options;
  const intervals = options.schedule[Symbol.iterator]();
  let intervalMs = minWaitMs;
  // In stopwatch time. An early attempt, after the computer wakes, doesn't change it.
  let plannedAtMs = firstPollInMs;
  let isEarly = await waitForFirstAttempt(options, stopwatch);
  for (let attempts = 1; ; attempts += 1) {
    throwIfCancelled(options.signal);
    const wake = toWake(options, stopwatch);
    const askedAtMs = stopwatch.elapsedMs();
    const found = await attemptOnce(options, wake);
    if (found.state === 'ready') {
      return found.value;
    }
    const waitedMs = stopwatch.elapsedMs();
    if (wake.signal.aborted) {
      isEarly = true;
      continue;
    }
    if (!isEarly) {
      const next = intervals.next();
      intervalMs = next.done === true ? intervalMs : next.value;
      plannedAtMs = askedAtMs + intervalMs;
    }
    const leftMs = maxWaitMs - waitedMs;
    if (leftMs <= 0) {
      throw timedOut(service, waitedMs);
    }
    const delayMs = clampWait(found.retryAfterMs ?? plannedAtMs - waitedMs);
    const nextPollInMs = Math.min(delayMs, leftMs);
    options.onProgress?.({ attempts, waitedMs, nextPollInMs });
    isEarly = await isWokenWithin(nextPollInMs, options, wake);
  }
}

/** Returns true if the computer slept meanwhile. */
async function waitForFirstAttempt<T>(
  options: PollOptions<T>,
  stopwatch: Stopwatch,
): Promise<boolean> {
  const { maxWaitMs, signal, firstPollInMs = 0 } = options;
  const nextPollInMs = Math.min(firstPollInMs, maxSingleWaitMs, maxWaitMs);
  if (nextPollInMs <= 0) {
    return false;
  }
  throwIfCancelled(signal);
  options.onProgress?.({ attempts: 0, waitedMs: 0, nextPollInMs });
  return isWokenWithin(nextPollInMs, options, toWake(options, stopwatch));
}

/** The next time the computer wakes. */
interface Wake {
  signal: AbortSignal;
  /** Aborts when it wakes, and when the poll is canceled. */
  orCancel: AbortSignal;
}

function toWake({ signal }: { signal: AbortSignal }, stopwatch: Stopwatch): Wake {
  const wake = stopwatch.nextWake();
  return { signal: wake, orCancel: AbortSignal.any([signal, wake]) };
}

/** Waits for this long. Returns true, at once, if the computer wakes from sleep meanwhile. */
async function isWokenWithin<T>(
  ms: number,
  { clock, signal }: PollOptions<T>,
  wake: Wake,
): Promise<boolean> {
  try {
    await clock.sleep(ms, wake.orCancel);
    return wake.signal.aborted;
  } catch (thrown) {
    if (signal.aborted || !wake.signal.aborted || !isCancelled(thrown)) {
      throw thrown;
    }
    return true;
  }
}

function clampWait(ms: number): number {
  return Math.min(maxSingleWaitMs, Math.max(minWaitMs, ms));
}

async function attemptOnce<T>(options: PollOptions<T>, wake: Wake): Promise<PollResult<T>> {
  try {
    return await options.attempt(wake.orCancel);
  } catch (thrown) {
    const error = toAppError(thrown);
    const isInterrupted = wake.signal.aborted && isCancelled(error) && !options.signal.aborted;
    if (!isInterrupted && !isTransient(error)) {
      throw error;
    }
    return {
      state: 'waiting',
      retryAfterMs: error.kind === 'http' ? error.details.retryAfterMs : null,
    };
  }
}

/** True for errors that may not recur: the network, 408, 429 and 5xx. */
function isTransient(error: AnyAppError): boolean {
  if (error.kind === 'network') {
    return true;
  }
  return (
    error.kind === 'http' &&
    (error.details.status === 408 || error.details.status === 429 || error.details.status >= 500)
  );
}

function timedOut(service: PayService, waitedMs: number): AppError<'pollTimeout'> {
  return new AppError(
    'pollTimeout',
    `The report wasn’t ready after ${formatDuration(waitedMs)}. It’s saved; resume it later at no extra charge.`,
    { details: { service, waitedMs } },
  );
}

/** For example “45 seconds”, “1 minute”, “2.5 minutes”. */
function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [amount, unit] = seconds < 60 ? [seconds, 'second'] : [seconds / 60, 'minute'];
  const form = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat('en-US', form).format(amount);
}
