import assert from 'node:assert/strict';
import fc from 'fast-check';

import { cancelled, isCancelled } from '../../../../src/domain/faults/appError';
import { type PollResult, type PollProgress, poll } from '../../../../src/domain/waiting/poller';
import { errorOfKind } from '../../../support/errorOf';
import { FakeClock, settle } from '../../../support/fakeClock';

const waiting: PollResult<string> = { state: 'waiting', retryAfterMs: null };
const ready: PollResult<string> = { state: 'ready', value: 'the report' };
const nightMs = 8 * 3_600_000;

interface Scene {
  clock: FakeClock;
  outcome: Promise<string>;
  /** When the link was polled, in milliseconds that the computer was awake. */
  attempts: number[];
  progress: PollProgress[];
  cancel: () => void;
}

/** Polls every 10 s, up to a minute, until `finish` is called. */
function begin(
  options: Partial<Parameters<typeof poll<string>>[0]> = {},
): Scene & { finish: () => void } {
  const clock = new FakeClock();
  const stopwatch = clock.startStopwatch();
  const controller = new AbortController();
  const attempts: number[] = [];
  const progress: PollProgress[] = [];
  let isReady = false;
  const outcome = poll({
    service: 'jobalyzer',
    attempt: () => {
      attempts.push(stopwatch.elapsedMs());
      return Promise.resolve(isReady ? ready : waiting);
    },
    schedule: [10_000],
    clock,
    maxWaitMs: 60_000,
    signal: controller.signal,
    onProgress: told => progress.push(told),
    ...options,
  });
  outcome.catch(() => undefined);
  const cancel = (): void => controller.abort();
  return { clock, outcome, attempts, progress, cancel, finish: () => (isReady = true) };
}

describe('poll on a computer that sleeps', () => {
  it('polls at once after waking, however long the night was', async () => {
    const { clock, outcome, attempts, finish } = begin();
    await clock.advance(4_000);
    finish();

    await clock.suspend(nightMs);

    assert.equal(await outcome, 'the report');
    assert.deepEqual(attempts, [0, 4_000]);
  });

  it('goes on with schedule and deadline as if it had not slept', async () => {
    const { clock, outcome, attempts, progress } = begin();
    await clock.advance(4_000);
    await clock.suspend(nightMs);
    await clock.advance(60_000);

    const { details } = await errorOfKind('pollTimeout', outcome);

    assert.deepEqual(attempts, [0, 4_000, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]);
    assert.deepEqual(progress[1], { attempts: 2, waitedMs: 4_000, nextPollInMs: 6_000 });
    assert.equal(details.waitedMs, 60_000);
  });

  it('polls before the planned first attempt, and makes that attempt too', async () => {
    const { clock, attempts, cancel } = begin({ firstPollInMs: 20_000 });
    await clock.advance(5_000);
    await clock.suspend(nightMs);
    await clock.advance(26_000);
    cancel();

    assert.deepEqual(attempts, [5_000, 20_000, 30_000]);
  });

  it('gives up a request from before the sleep and polls anew', async () => {
    const signals: AbortSignal[] = [];
    const { clock, outcome } = begin({
      attempt: signal => {
        signals.push(signal);
        return signals.length > 1
          ? Promise.resolve(ready)
          : new Promise((_, reject) => {
              signal.addEventListener('abort', () => reject(cancelled()));
            });
      },
    });
    await clock.advance(1_000);

    await clock.suspend(nightMs);

    assert.equal(await outcome, 'the report');
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, false],
    );
  });

  it('is canceled at once after a sleep, too', async () => {
    const { clock, outcome, cancel } = begin();
    await clock.suspend(nightMs);
    cancel();

    await assert.rejects(outcome, isCancelled);
    assert.equal(clock.sleeping, 0);
  });

  it('stops its stopwatch however it ends', async () => {
    const { clock, outcome, cancel } = begin();
    await settle();
    assert.equal(clock.stopwatches, 2);
    cancel();
    await assert.rejects(outcome, isCancelled);

    assert.equal(clock.stopwatches, 1, 'only that of the test runs');
  });

  it('never counts sleep, and never waits longer than allowed while awake', async () => {
    const anyStep = fc.record({
      awakeMs: fc.integer({ min: 0, max: 15_000 }),
      asleepMs: fc.integer({ min: 6_000, max: nightMs }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 6 }), async steps => {
        const { clock, outcome, attempts } = begin();
        let awakeMs = 0;
        for (const step of steps) {
          await clock.advance(step.awakeMs);
          awakeMs += step.awakeMs;
          await clock.suspend(step.asleepMs);
          if (awakeMs < 60_000) {
            assert.equal(attempts.at(-1), awakeMs, 'polled right after waking');
          }
        }
        await clock.advance(60_000);

        const { details } = await errorOfKind('pollTimeout', outcome);
        assert.equal(details.waitedMs, 60_000);
        // An early attempt puts no later one off.
        const gaps = attempts.slice(1).map((at, index) => at - attempts[index]!);
        assert.ok(Math.max(...gaps) <= 10_000, attempts.join());
      }),
      { numRuns: 100 },
    );
  });
});
