import { minWaitMs } from './poller';

/** When to look at a report, as data. All of it in milliseconds. */
export interface LookSchedule {
  /** From the order to the first look. */
  firstLookInMs: number;
  /** From each look to the next; can be gone through again. */
  waits: Iterable<number>;
}

/** The schedule whose looks are at these moments after the order. */
export function toLookSchedule(makeTimes: () => Iterable<number>): LookSchedule {
  const [firstLookInMs = 0] = makeTimes();
  return { firstLookInMs, waits: { [Symbol.iterator]: () => toGaps(makeTimes()) } };
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
export function fromAge(schedule: LookSchedule, ageMs: number): LookSchedule {
  const { firstLookInMs } = schedule;
  if (ageMs < firstLookInMs) {
    return { firstLookInMs: firstLookInMs - ageMs, waits: schedule.waits };
  }
  return toLookSchedule(() => laterTimes(schedule, ageMs));
}

function* laterTimes(schedule: LookSchedule, ageMs: number): Generator<number, void, void> {
  yield 0;
  let dueMs = schedule.firstLookInMs - ageMs;
  for (const waitMs of schedule.waits) {
    dueMs += waitMs;
    if (dueMs >= minWaitMs) {
      yield dueMs;
    }
  }
}
