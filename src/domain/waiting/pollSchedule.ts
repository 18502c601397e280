import { minWaitMs } from './poller';

/** When to look at a report, as data. All of it in milliseconds. */
export interface PollSchedule {
  /** From the order to the first look. */
  firstPollInMs: number;
  /** From each look to the next; can be gone through again. */
  waits: Iterable<number>;
}

/** The schedule whose looks are at these moments after the order. */
export function toPollSchedule(makeTimes: () => Iterable<number>): PollSchedule {
  const [firstPollInMs = 0] = makeTimes();
  return { firstPollInMs, waits: { [Symbol.iterator]: () => toGaps(makeTimes()) } };
}

function* toGaps(times: Iterable<number>): Generator<number, void, void> {
  let lastMs: number | undefined;
  for (const ms of times) {
    if (lastMs !== undefined) {
      yield ms - lastMs;
    }
    lastMs = ms;
  }
}

/**
 * What is left of a schedule for a report of some age, seen from then: at once the looks that were
 * due, as one, and then those that are still to come.
 */
export function fromAge(schedule: PollSchedule, ageMs: number): PollSchedule {
  const { firstPollInMs } = schedule;
  if (ageMs < firstPollInMs) {
    return { firstPollInMs: firstPollInMs - ageMs, waits: schedule.waits };
  }
  return toPollSchedule(() => laterTimes(schedule, ageMs));
}

function* laterTimes(schedule: PollSchedule, ageMs: number): Generator<number, void, void> {
  yield 0;
  let dueMs = schedule.firstPollInMs - ageMs;
  for (const waitMs of schedule.waits) {
    dueMs += waitMs;
    if (dueMs >= minWaitMs) {
      yield dueMs;
    }
  }
}

/** Source of randomness in [0, 1), so that pacing can be tested. */
export type Random = () => number;

/**
 * Waits that grow from half a second by half to ten seconds, each shortened by up to a quarter at
 * random so that many reports do not come back at the same moment. Endless.
 */
export function* growingWaits(random: Random): Generator<number, never, void> {
  for (let ms = 500; ; ms = Math.min(ms * 1.5, 10_000)) {
    yield ms * (0.75 + random() / 4);
  }
}
