import { type AnyAppError, AppError, throwIfCancelled, toAppError } from '../faults/appError';

import type { Clock } from '../clock';
import type { PayService } from '../payService';

/** What one look at a link found: the answer, or that it is not ready and when to come back. */
export type PollResult<T> =
  { state: 'ready'; value: T } | { state: 'waiting'; retryAfterMs: number | null };

/** Where a poll stands: looks taken so far, time since the first, and the wait before the next. */
export interface PollProgress {
  attempts: number;
  waitedMs: number;
  nextPollInMs: number;
}

export interface PollOptions<T> {
  service: PayService;
  /** One GET of the link. Faults that pass (429, 5xx, network) may be thrown; they do not end the poll. */
  attempt: (signal: AbortSignal) => Promise<PollResult<T>>;
  /**
   * Waits in milliseconds from one look to the next, used when the service names none; the last one
   * repeats.
   */
  schedule: Iterable<number>;
  /** The wait before the first look, for a report that cannot be ready at once. 0 when left out. */
  firstPollInMs?: number;
  clock: Clock;
  maxWaitMs: number;
  signal: AbortSignal;
  onProgress?: (progress: PollProgress) => void;
}

/** The shortest and the longest wait that is honoured, whoever asks for it. */
export const minWaitMs = 250;
export const maxSingleWaitMs = 30_000;

/**
 * Looks at a link until it is ready.
 *
 * The service's own wait wins over the schedule and begins with its answer; a wait of the schedule
 * begins with the look before it, so that slow answers do not shift what was planned. Both are kept
 * between `minWaitMs` and `maxSingleWaitMs` and never run past the deadline. Faults that pass count
 * against the deadline.
 *
 * @throws AppError `cancelled` at once when the signal aborts, `pollTimeout` at the deadline, and
 *   whatever `look` throws that waiting cannot mend.
 */
export async function poll<T>(options: PollOptions<T>): Promise<T> {
  const { clock, maxWaitMs, signal, service } = options;
  const waits = options.schedule[Symbol.iterator]();
  const startedAt = clock.now();
  let lastWaitMs = minWaitMs;
  await waitForFirstPoll(options);
  for (let attempts = 1; ; attempts += 1) {
    throwIfCancelled(signal);
    const attemptedAt = clock.now();
    const found = await attemptOnce(options);
    if (found.state === 'ready') {
      return found.value;
    }
    const next = waits.next();
    lastWaitMs = next.done === true ? lastWaitMs : next.value;
    const now = clock.now();
    const waitedMs = now - startedAt;
    const leftMs = maxWaitMs - waitedMs;
    if (leftMs <= 0) {
      throw timedOut(service, waitedMs);
    }
    const plannedMs = lastWaitMs - (now - attemptedAt);
    const nextPollInMs = Math.min(clampWait(found.retryAfterMs ?? plannedMs), leftMs);
    options.onProgress?.({ attempts, waitedMs, nextPollInMs });
    await clock.sleep(nextPollInMs, signal);
  }
}

async function waitForFirstPoll<T>(options: PollOptions<T>): Promise<void> {
  const { clock, maxWaitMs, signal, firstPollInMs = 0 } = options;
  const nextPollInMs = Math.min(firstPollInMs, maxSingleWaitMs, maxWaitMs);
  if (nextPollInMs > 0) {
    throwIfCancelled(signal);
    options.onProgress?.({ attempts: 0, waitedMs: 0, nextPollInMs });
    await clock.sleep(nextPollInMs, signal);
  }
}

function clampWait(ms: number): number {
  return Math.min(maxSingleWaitMs, Math.max(minWaitMs, ms));
}

async function attemptOnce<T>(options: PollOptions<T>): Promise<PollResult<T>> {
  try {
    return await options.attempt(options.signal);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (!passes(error)) {
      throw error;
    }
    return {
      state: 'waiting',
      retryAfterMs: error.kind === 'http' ? error.details.retryAfterMs : null,
    };
  }
}

/** True for faults that a later look may not meet: the network, 408, 429 and 5xx. */
function passes(error: AnyAppError): boolean {
  if (error.kind === 'network') {
    return true;
  }
  return (
    error.kind === 'http' &&
    (error.details.status === 408 || error.details.status === 429 || error.details.status >= 500)
  );
}

function timedOut(service: PayService, waitedMs: number): AppError<'pollTimeout'> {
  const seconds = Math.round(waitedMs / 1000);
  return new AppError(
    'pollTimeout',
    `The report was not ready after ${seconds} seconds. It is kept: resume it later, nothing is ordered again.`,
    { details: { service, waitedMs } },
  );
}
