import assert from 'node:assert/strict';

import { isCancelled } from '../../../../src/domain/faults/appError';
import {
  type LearningPollOptions,
  pollAndLearn,
} from '../../../../src/domain/waiting/learningPoll';
import { type ReadyTimes, toReadyKind } from '../../../../src/domain/waiting/readyTimes';
import { errorOfKind } from '../../../support/errorOf';
import { FakeClock, SkippingClock, settle } from '../../../support/fakeClock';

import type { ReadyTimesMemory } from '../../../../src/domain/waiting/readyTimes';

const kind = toReadyKind('live', 'pay');

class KeptTimes implements ReadyTimesMemory {
  #times: ReadyTimes;

  constructor(durations: readonly number[] = []) {
    this.#times = durations.length === 0 ? {} : { [kind]: durations };
  }

  read(): ReadyTimes {
    return this.#times;
  }

  write(times: ReadyTimes): void {
    this.#times = times;
  }

  get durations(): readonly number[] {
    return this.#times[kind] ?? [];
  }
}

interface Report {
  /** Milliseconds after the order. */
  readyMs: number;
  memory: KeptTimes;
  ageMs?: number;
  isNamed?: boolean;
}

/** Waits for a report and says when it was looked at, in milliseconds after the order. */
async function waitFor(
  { readyMs, memory, ageMs = 0, isNamed = false }: Report,
  options: Partial<LearningPollOptions<string>> = {},
): Promise<number[]> {
  const clock = options.clock ?? new SkippingClock();
  const orderedAt = clock.now() - ageMs;
  const lookedAtMs: number[] = [];
  const found = await pollAndLearn({
    service: 'jobalyzer',
    attempt: () => {
      const sinceMs = clock.now() - orderedAt;
      lookedAtMs.push(sinceMs);
      const retryAfterMs = isNamed ? Math.ceil(readyMs - sinceMs) : null;
      return Promise.resolve(
        sinceMs < readyMs
          ? { state: 'waiting', retryAfterMs }
          : { state: 'ready', value: 'the report' },
      );
    },
    clock,
    maxWaitMs: 300_000,
    signal: new AbortController().signal,
    kind,
    orderedAt,
    memory,
    random: () => 0.5,
    ...options,
  });
  assert.equal(found, 'the report');
  return lookedAtMs;
}

describe('pollAndLearn', () => {
  it('polls right after the order when nothing is remembered', async () => {
    const [first] = await waitFor({ readyMs: 5000, memory: new KeptTimes() });

    assert.equal(first, 0);
  });

  it('remembers the midpoint between the last unsuccessful attempt and the one that found it', async () => {
    const memory = new KeptTimes();

    const attempts = await waitFor({ readyMs: 5000, memory });

    const [inVain = NaN, found = NaN] = attempts.slice(-2);
    assert.deepEqual(memory.durations, [Number(((inVain + found) / 2).toPrecision(2))]);
  });

  it('times the first poll by what is remembered', async () => {
    const memory = new KeptTimes([9000, 11_000, 10_000, 12_000, 9500]);

    const [first = NaN] = await waitFor({ readyMs: 10_000, memory });

    assert.ok(first > 3000);
  });

  it('remembers nearly the whole time when a timed first poll finds the report', async () => {
    const memory = new KeptTimes([10_000]);

    const [first = NaN] = await waitFor({ readyMs: 100, memory });

    assert.deepEqual(memory.durations, [10_000, Number((0.75 * first).toPrecision(2))]);
  });

  it('finds reports sooner the more of them it has seen', async () => {
    const memory = new KeptTimes();
    const lags: number[] = [];
    for (let report = 0; report < 20; report += 1) {
      const attempts = await waitFor({ readyMs: 12_000, memory });
      lags.push((attempts.at(-1) ?? NaN) - 12_000);
    }

    const mean = (of: readonly number[]): number => of.reduce((sum, ms) => sum + ms) / of.length;
    assert.ok(mean(lags.slice(-5)) < mean(lags.slice(0, 3)));
  });

  it('forgets when the service names a wait, and comes back when it says', async () => {
    const memory = new KeptTimes([10_000, 11_000]);

    const attempts = await waitFor({ readyMs: 20_000, memory, isNamed: true });

    assert.equal(attempts.length, 2);
    assert.equal(attempts.at(-1), 20_000);
    assert.deepEqual(memory.durations, []);
  });

  it('goes on looking at the order when reports are there at once', async () => {
    const memory = new KeptTimes();

    await waitFor({ readyMs: 0, memory });

    assert.deepEqual(memory.durations, []);
  });

  it('polls a report that was ordered long ago at once, and remembers nothing', async () => {
    const memory = new KeptTimes([10_000]);

    const attempts = await waitFor({ readyMs: 9000, memory, ageMs: 3_600_000 });

    assert.deepEqual(attempts, [3_600_000]);
    assert.deepEqual(memory.durations, [10_000]);
  });

  it('goes on with the schedule at a report that is resumed', async () => {
    const memory = new KeptTimes();
    const whole = await waitFor({ readyMs: 20_000, memory: new KeptTimes() });

    const attempts = await waitFor({ readyMs: 20_000, memory, ageMs: 10_000 });

    const rest = whole.filter(ms => ms > 10_250).map(Math.round);
    assert.deepEqual(attempts.map(Math.round), [10_000, ...rest]);
    assert.equal(memory.durations.length, 1);
  });

  it('treats an order with a future timestamp as placed now', async () => {
    const memory = new KeptTimes();

    const attempts = await waitFor({ readyMs: -55_000, memory, ageMs: -60_000 });

    assert.equal(attempts[0], -60_000);
    assert.ok((memory.durations[0] ?? NaN) > 3000);
  });

  it('remembers nothing of a report that was not awaited to the end', async () => {
    const memory = new KeptTimes();

    await errorOfKind('pollTimeout', waitFor({ readyMs: 90_000, memory }, { maxWaitMs: 10_000 }));

    assert.deepEqual(memory.durations, []);
  });

  it('remembers both of two reports that are awaited at once', async () => {
    const clock = new FakeClock();
    const memory = new KeptTimes();
    const both = Promise.all([
      waitFor({ readyMs: 2000, memory }, { clock }),
      waitFor({ readyMs: 6000, memory }, { clock }),
    ]);

    await clock.advance(20_000);
    await both;

    assert.equal(memory.durations.length, 2);
  });

  it('is cancelled at once', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    const memory = new KeptTimes([10_000]);
    const polling = waitFor({ readyMs: 9000, memory }, { clock, signal: controller.signal });
    await settle();

    controller.abort();

    await assert.rejects(polling, isCancelled);
    assert.deepEqual(memory.durations, [10_000]);
  });
});
