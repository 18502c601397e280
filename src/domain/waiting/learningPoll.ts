import { type PollResult, type PollOptions, maxSingleWaitMs, minWaitMs, poll } from './poller';
import { fromAge } from './pollSchedule';
import { forgetReadyTimes, rememberReadyTime, scheduleFor } from './readyTimes';

import type { Clock } from '../clock';
import type { ReadyKind, ReadyTimesMemory } from './readyTimes';
import type { Random } from './pollSchedule';

export interface LearningPollOptions<T> extends Omit<PollOptions<T>, 'schedule' | 'firstPollInMs'> {
  kind: ReadyKind;
  /** Milliseconds since the epoch. A time in the future, of another clock, counts as now. */
  orderedAt: number;
  memory: ReadyTimesMemory;
  random: Random;
}

/**
 * `poll` with a schedule learned from past reports of this kind, joined at the report's age. How
 * long this report takes is remembered for the next.
 *
 * @throws AppError as `poll` does.
 */
export async function pollAndLearn<T>(options: LearningPollOptions<T>): Promise<T> {
  const { kind, memory, random, clock, ...rest } = options;
  const schedule = scheduleFor(memory.read(), kind, random);
  const orderedAt = Math.min(options.orderedAt, clock.now());
  const { firstPollInMs, waits } = fromAge(schedule, clock.now() - orderedAt);
  const watch = createWatch(clock, orderedAt);
  const value = await poll({
    ...rest,
    clock,
    firstPollInMs,
    schedule: waits,
    attempt: signal => watch.attempt(options.attempt, signal),
  });
  learn(memory, kind, watch.seen);
  return value;
}

/**
 * What the attempts showed, in milliseconds after the order. Sleep of the computer counts here: the
 * service goes on meanwhile.
 */
interface Seen {
  /** When an attempt last found nothing; null before the first. */
  waitingAtMs: number | null;
  readyAtMs: number;
  /** Whether the service said when to come back. */
  isNamed: boolean;
}

interface Watch {
  seen: Seen;
  attempt<T>(attempt: PollOptions<T>['attempt'], signal: AbortSignal): Promise<PollResult<T>>;
}

function createWatch(clock: Clock, orderedAt: number): Watch {
  const seen: Seen = { waitingAtMs: null, readyAtMs: 0, isNamed: false };
  return {
    seen,
    attempt: async (attempt, signal) => {
      const sentAtMs = clock.now() - orderedAt;
      const found = await attempt(signal);
      if (found.state === 'ready') {
        seen.readyAtMs = sentAtMs;
      } else {
        seen.waitingAtMs = sentAtMs;
        seen.isNamed ||= found.retryAfterMs !== null;
      }
      return found;
    },
  };
}

function learn(memory: ReadyTimesMemory, kind: ReadyKind, seen: Seen): void {
  if (seen.isNamed) {
    memory.write(forgetReadyTimes(memory.read(), kind));
    return;
  }
  const readyMs = estimateReadyMs(seen);
  if (readyMs !== undefined) {
    memory.write(rememberReadyTime(memory.read(), kind, readyMs));
  }
}

/**
 * The middle between the last attempt that found nothing and the one that found the report, or
 * between half the time and all of it when that is later: an aimed first attempt that finds the
 * report isn't far off. Undefined when the attempts are too far apart to tell, as when the computer
 * slept or the report is resumed long after it is ready, and for a report that is ready at once: the
 * attempt right after the order, which finds it, must not give way to an aimed one.
 */
function estimateReadyMs({ waitingAtMs, readyAtMs }: Seen): number | undefined {
  const fromMs = Math.max(waitingAtMs ?? 0, readyAtMs / 2);
  const isKnown = readyAtMs - (waitingAtMs ?? 0) <= 2 * maxSingleWaitMs;
  return isKnown && readyAtMs >= minWaitMs ? (fromMs + readyAtMs) / 2 : undefined;
}
