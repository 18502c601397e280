import { type PollResult, type PollOptions, maxSingleWaitMs, minWaitMs, poll } from './poller';
import { fromAge } from './pollSchedule';
import { forgetReadyTimes, rememberReadyTime, scheduleFor } from './readyTimes';

import type { Clock } from '../clock';
import type { ReadyKind, ReadyTimesMemory } from './readyTimes';
import type { Random } from './pollSchedule';

export interface LearningPollOptions<T> extends Omit<PollOptions<T>, 'schedule' | 'firstPollInMs'> {
  kind: ReadyKind;
  /** Milliseconds since the epoch. A time in the future, from another clock, counts as now. */
  orderedAt: number;
  memory: ReadyTimesMemory;
  random: Random;
}

/**
 * `poll` with a schedule learned from past reports of this kind, starting at the report's age. The
 * duration of this report is remembered for the next ones.
 *
 * @throws AppError as `poll` does.
 */
export async function pollAndLearn<T>(options: LearningPollOptions<T>): Promise<T> {
  const { kind, memory, random, clock, ...rest } = options;
  const schedule = scheduleFor(memory.read(), kind, random);
  const orderedAt = Math.min(options.orderedAt, clock.now());
  const { firstPollInMs, intervals } = fromAge(schedule, clock.now() - orderedAt);
  const recorder = createRecorder(clock, orderedAt);
  const value = await poll({
    ...rest,
    clock,
    firstPollInMs,
    schedule: intervals,
    attempt: signal => recorder.attempt(options.attempt, signal),
  });
  learn(memory, kind, recorder.observed);
  return value;
}

/**
 * The outcome of the attempts, in milliseconds after the order. Sleep of the computer counts here,
 * because the service keeps working.
 */
interface Observed {
  /** When the report was last not ready; null before the first attempt. */
  waitingAtMs: number | null;
  readyAtMs: number;
  /** Whether the service sent a delay. */
  hasRetryAfter: boolean;
}

interface AttemptRecorder {
  observed: Observed;
  attempt<T>(attempt: PollOptions<T>['attempt'], signal: AbortSignal): Promise<PollResult<T>>;
}

function createRecorder(clock: Clock, orderedAt: number): AttemptRecorder {
  const observed: Observed = { waitingAtMs: null, readyAtMs: 0, hasRetryAfter: false };
  return {
    observed,
    attempt: async (attempt, signal) => {
      const sentAtMs = clock.now() - orderedAt;
      const result = await attempt(signal);
      if (result.state === 'ready') {
        observed.readyAtMs = sentAtMs;
      } else {
        observed.waitingAtMs = sentAtMs;
        observed.hasRetryAfter ||= result.retryAfterMs !== null;
      }
      return result;
    },
  };
}

function learn(memory: ReadyTimesMemory, kind: ReadyKind, observed: Observed): void {
  if (observed.hasRetryAfter) {
    memory.write(forgetReadyTimes(memory.read(), kind));
    return;
  }
  const readyMs = estimateReadyMs(observed);
  if (readyMs !== undefined) {
    memory.write(rememberReadyTime(memory.read(), kind, readyMs));
  }
}

/**
 * The midpoint between the last attempt before the report was ready and the one that found it, or three
 * quarters of the time if that is later: a well-timed first attempt isn't far off. Undefined when the
 * attempts are too far apart, for example because the computer slept or the report was resumed long
 * after it was ready. Also undefined for a report that is ready at once: the attempt right after the
 * order, which found it, must not be replaced by a later one.
 */
function estimateReadyMs({ waitingAtMs, readyAtMs }: Observed): number | undefined {
  const fromMs = Math.max(waitingAtMs ?? 0, readyAtMs / 2);
  const isKnown = readyAtMs - (waitingAtMs ?? 0) <= 2 * maxSingleWaitMs;
  return isKnown && readyAtMs >= minWaitMs ? (fromMs + readyAtMs) / 2 : undefined;
}
