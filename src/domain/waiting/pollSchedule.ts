import { minWaitMs } from './poller';

/** When to poll a report, as data. All times are in milliseconds. */
export interface PollSchedule {
  /** From the order to the first poll. */
  firstPollInMs: number;
  /** From each poll to the next; can be iterated again. */
  intervals: Iterable<number>;
}

/** The schedule with polls at these times after the order. */
export function toPollSchedule(makeTimes: () => Iterable<number>): PollSchedule {
  const [firstPollInMs = 0] = makeTimes();
  return { firstPollInMs, intervals: { [Symbol.iterator]: () => toIntervals(makeTimes()) } };
}

function* toIntervals(times: Iterable<number>): Generator<number, void, void> {
  let lastMs: number | undefined;
  for (const ms of times) {
    if (lastMs !== undefined) {
      yield ms - lastMs;
    }
    lastMs = ms;
  }
}

/**
 * The rest of a schedule for a report of this age: one poll at once for all that are overdue, then the
 * remaining ones.
 */
export function fromAge(schedule: PollSchedule, ageMs: number): PollSchedule {
  const { firstPollInMs } = schedule;
  if (ageMs < firstPollInMs) {
    return { firstPollInMs: firstPollInMs - ageMs, intervals: schedule.intervals };
  }
  return toPollSchedule(() => laterTimes(schedule, ageMs));
}

function* laterTimes(schedule: PollSchedule, ageMs: number): Generator<number, void, void> {
  yield 0;
  let dueMs = schedule.firstPollInMs - ageMs;
  for (const intervalMs of schedule.intervals) {
    dueMs += intervalMs;
    if (dueMs >= minWaitMs) {
      yield dueMs;
    }
  }
}

/** A source of randomness in [0, 1), injected for tests. */
export type Random = () => number;

/**
 * Exponential backoff with jitter: delays from half a second, growing by half up to ten seconds, each
 * shortened by up to a quarter at random so that retries of many reports don't coincide. Endless.
 */
export function* backoffDelays(random: Random): Generator<number, never, void> {
  for (let ms = 500; ; ms = Math.min(ms * 1.5, 10_000)) {
    yield ms * (0.75 + random() / 4);
  }
}
