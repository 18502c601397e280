import assert from 'node:assert/strict';

import { isCancelled } from '../../../../src/domain/faults/appError';
import {
  maxSingleWaitMs,
  poll,
  type PollOptions,
  type PollProgress,
} from '../../../../src/domain/waiting/poller';
import { errorOfKind } from '../../../support/errorOf';
import { FakeClock, SkippingClock, settle } from '../../../support/fakeClock';

/** Polls a report that is ready at the given attempt, with slow attempts. */
async function pollSlowly(
  { readyAtLook, looksTakeMs = 0 }: { readyAtLook: number; looksTakeMs?: number },
  options: Partial<PollOptions<string>>,
): Promise<{ lookedAtMs: number[]; progress: PollProgress[] }> {
  const clock = new SkippingClock();
  const startedAt = clock.now();
  const lookedAtMs: number[] = [];
  const progress: PollProgress[] = [];
  await poll({
    service: 'jobalyzer',
    attempt: async () => {
      lookedAtMs.push(clock.now() - startedAt);
      await clock.sleep(looksTakeMs);
      return lookedAtMs.length < readyAtLook
        ? { state: 'waiting', retryAfterMs: null }
        : { state: 'ready', value: 'the report' };
    },
    schedule: [1000],
    clock,
    maxWaitMs: 300_000,
    signal: new AbortController().signal,
    onProgress: position => progress.push(position),
    ...options,
  });
  return { lookedAtMs, progress };
}

describe('poll with a schedule', () => {
  it('polls at once by default', async () => {
    const { lookedAtMs } = await pollSlowly({ readyAtLook: 1 }, {});

    assert.deepEqual(lookedAtMs, [0]);
  });

  it('delays the first poll when configured, and reports it', async () => {
    const { lookedAtMs, progress } = await pollSlowly({ readyAtLook: 2 }, { firstPollInMs: 4000 });

    assert.deepEqual(lookedAtMs, [4000, 5000]);
    assert.deepEqual(progress, [
      { attempts: 0, waitedMs: 0, nextPollInMs: 4000 },
      { attempts: 1, waitedMs: 4000, nextPollInMs: 1000 },
    ]);
  });

  it('keeps the first wait below the longest one', async () => {
    const { lookedAtMs } = await pollSlowly({ readyAtLook: 1 }, { firstPollInMs: 90_000 });

    assert.deepEqual(lookedAtMs, [maxSingleWaitMs]);
  });

  it('counts the first wait against the deadline', async () => {
    const polling = pollSlowly({ readyAtLook: 99 }, { firstPollInMs: 4000, maxWaitMs: 5500 });

    const error = await errorOfKind('pollTimeout', polling);

    assert.deepEqual(error.details, { service: 'jobalyzer', waitedMs: 5500 });
  });

  it('is cancelled at once inside the first wait', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    const polling = pollSlowly(
      { readyAtLook: 1 },
      { clock, firstPollInMs: 4000, signal: controller.signal },
    );
    await settle();

    controller.abort();

    await assert.rejects(polling, isCancelled);
    assert.equal(clock.sleeping, 0);
  });

  it('does not let slow attempts shift the schedule', async () => {
    const slow = { readyAtLook: 4, looksTakeMs: 400 };

    const { lookedAtMs } = await pollSlowly(slow, { schedule: [1000, 2000, 3000] });

    assert.deepEqual(lookedAtMs, [0, 1000, 3000, 6000]);
  });

  it('waits for the minimum interval after an attempt that took longer than its interval', async () => {
    const slow = { readyAtLook: 2, looksTakeMs: 5000 };

    const { lookedAtMs } = await pollSlowly(slow, { schedule: [1000] });

    assert.deepEqual(lookedAtMs, [0, 5250]);
  });
});
