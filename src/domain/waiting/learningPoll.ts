import { type PollResult, type PollOptions, maxSingleWaitMs, minWaitMs, poll } from './poller';
import { fromAge } from './pollSchedule';
import { forgetReadyTimes, rememberReadyTime, scheduleFor } from './readyTimes';

import type { Clock } from '../clock';
import type { ReadyKind } from './readyTimes';
import type { ReadyTimesMemory } from './readyTimesMemory';
import type { Random } from './schedule';

export interface LearningPollOptions<T> extends Omit<PollOptions<T>, 'schedule' | 'firstPollInMs'> {
  kind: ReadyKind;
  /** Milliseconds since the epoch. A moment to come, of another clock, counts as this one. */
  orderedAt: number;
  memory: ReadyTimesMemory;
  random: Random;
}

/**
 * `poll` with the schedule that experience suggests for this kind of report at its age, and with
 * the experience of this report remembered for the next.
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

/** What looks have shown, in milliseconds after the order. */
interface Seen {
  /** When a look last found nothing; null before the first. */
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
 * The middle between the last look that found nothing and the one that found the report, or between
 * half the time and all of it when that is later: an aimed first look that finds the report is not
 * far from the mark. Undefined when the looks are too far apart to tell, as after a night's sleep of
 * the machine or for a report that is resumed when it is long ready, and for a report that is there
 * at once: the look at the order, which finds it, must not make way for an aimed one.
 */
function estimateReadyMs({ waitingAtMs, readyAtMs }: Seen): number | undefined {
  const fromMs = Math.max(waitingAtMs ?? 0, readyAtMs / 2);
  const isKnown = readyAtMs - (waitingAtMs ?? 0) <= 2 * maxSingleWaitMs;
  return isKnown && readyAtMs >= minWaitMs ? (fromMs + readyAtMs) / 2 : undefined;
}
