import assert from 'node:assert/strict';
import fc from 'fast-check';

import { AppError, type AnyAppError, isCancelled } from '../../../../src/domain/faults/appError';
import {
  maxSingleWaitMs,
  minWaitMs,
  poll,
  type PollResult,
} from '../../../../src/domain/waiting/poller';
import { errorOf, errorOfKind } from '../../../support/errorOf';
import { FakeClock, SkippingClock, settle } from '../../../support/fakeClock';

const ready: PollResult<string> = { state: 'ready', value: 'the report' };

const waiting = (retryAfterMs: number | null = null): PollResult<string> => ({
  state: 'waiting',
  retryAfterMs,
});

function makeHttpError(status: number, retryAfterMs: number | null = null): AnyAppError {
  const details = { service: 'jobalyzer', status, retryAfterMs } as const;
  return new AppError('http', `Status ${status}.`, { details });
}

const lost = new AppError('network', 'The connection broke.', {
  details: { service: 'jobalyzer', code: 'ECONNRESET', delivered: true },
});

/** The outcome of an attempt. */
type Step = PollResult<string> | Error;

/** Polls through these steps, the last of which repeats, on a clock that skips every wait. */
function pollThrough(
  steps: readonly Step[],
  { schedule = [1000], maxWaitMs = 300_000 }: { schedule?: number[]; maxWaitMs?: number } = {},
): { outcome: Promise<string>; clock: SkippingClock; attempts: () => number } {
  const clock = new SkippingClock();
  let attempts = 0;
  const outcome = poll({
    service: 'jobalyzer',
    attempt: () => {
      const step = steps[Math.min(attempts, steps.length - 1)] ?? ready;
      attempts += 1;
      return step instanceof Error ? Promise.reject(step) : Promise.resolve(step);
    },
    schedule,
    clock,
    maxWaitMs,
    signal: new AbortController().signal,
  });
  return { outcome, clock, attempts: () => attempts };
}

/** Polls on a stopped clock, and cancels once the first poll is made or in flight. */
async function cancelAfterLook(
  attempt: (signal: AbortSignal) => Promise<PollResult<string>>,
): Promise<{ outcome: Promise<string>; clock: FakeClock }> {
  const clock = new FakeClock();
  const controller = new AbortController();
  const { signal } = controller;
  const outcome = poll({
    service: 'jobalyzer',
    attempt,
    schedule: [],
    clock,
    maxWaitMs: 60_000,
    signal,
  });
  await settle();
  controller.abort();
  return { outcome, clock };
}

describe('poll', () => {
  it('does not wait when the report is ready', async () => {
    const { outcome, clock } = pollThrough([ready]);

    assert.equal(await outcome, 'the report');
    assert.deepEqual(clock.sleeps, []);
  });

  it('follows the schedule, whose last wait repeats', async () => {
    const steps = [waiting(), waiting(), waiting(), waiting(), ready];

    const { outcome, clock } = pollThrough(steps, { schedule: [500, 1000] });

    await outcome;
    assert.deepEqual(clock.sleeps, [500, 1000, 1000, 1000]);
  });

  it('polls at the minimum interval when the schedule is empty', async () => {
    const { outcome, clock } = pollThrough([waiting(), ready], { schedule: [] });

    await outcome;
    assert.deepEqual(clock.sleeps, [minWaitMs]);
  });

  it('waits as long as the service asks, between the minimum and the maximum', async () => {
    const said = [1500, 0, -5, 999_999, 30_000].map(ms => waiting(ms));

    const { outcome, clock } = pollThrough([...said, ready]);

    await outcome;
    assert.deepEqual(clock.sleeps, [1500, 250, 250, 30_000, 30_000]);
  });

  it('says at the deadline how long it waited, and that nothing is lost', async () => {
    const { outcome, clock } = pollThrough([waiting()], { schedule: [4000], maxWaitMs: 10_000 });

    const error = await errorOfKind('pollTimeout', outcome);

    assert.deepEqual(error.details, { service: 'jobalyzer', waitedMs: 10_000 });
    assert.match(
      error.message,
      /^The report wasn’t ready after 10 seconds\. It’s saved; resume it later at no extra charge\.$/u,
    );
    assert.deepEqual(clock.sleeps, [4000, 4000, 2000]);
  });

  it('polls once when there is no time to wait', async () => {
    const { outcome, attempts } = pollThrough([waiting()], { maxWaitMs: 0 });

    await errorOfKind('pollTimeout', outcome);

    assert.equal(attempts(), 1);
  });

  const passing: Record<string, Error> = {
    'a broken connection': lost,
    'a 408': makeHttpError(408),
    'a 429': makeHttpError(429),
    'a 500': makeHttpError(500),
    'a 503': makeHttpError(503),
  };

  for (const [name, fault] of Object.entries(passing)) {
    it(`goes on after ${name}`, async () => {
      const { outcome, clock } = pollThrough([fault, waiting(), fault, ready]);

      assert.equal(await outcome, 'the report');
      assert.deepEqual(clock.sleeps, [1000, 1000, 1000]);
    });
  }

  it('leaves a service alone as long as its fault says', async () => {
    const { outcome, clock } = pollThrough([makeHttpError(429, 7000), ready]);

    await outcome;
    assert.deepEqual(clock.sleeps, [7000]);
  });

  it('counts faults against the deadline', async () => {
    const { outcome } = pollThrough([makeHttpError(503)], { maxWaitMs: 5000 });

    await errorOfKind('pollTimeout', outcome);
  });

  const final: Record<string, Error> = {
    'a refused sign-in': new AppError('auth', 'No.', {
      details: { service: 'jobalyzer', reason: 'notEntitled' },
    }),
    'a report that is gone': new AppError('noData', 'Gone.', { details: { service: 'jobalyzer' } }),
    'a wrong shape': new AppError('responseShape', 'What?', { details: { service: 'jobalyzer' } }),
    'a redirect': makeHttpError(302),
    'a wrong request': new AppError('requestRejected', 'No.', {
      details: { service: 'jobalyzer', status: 400 },
    }),
  };

  for (const [name, error] of Object.entries(final)) {
    it(`ends with ${name}`, async () => {
      const { outcome, attempts } = pollThrough([waiting(), error]);

      assert.equal(await errorOf(outcome), error);
      assert.equal(attempts(), 2);
    });
  }

  it('rejects with an unexpected error when an attempt throws something else', async () => {
    const { outcome } = pollThrough([new RangeError('a slip')]);

    assert.equal((await errorOf(outcome)).kind, 'unexpected');
  });

  it('tells before each wait where it stands', async () => {
    const told: unknown[] = [];

    await poll({
      service: 'jobalyzer',
      attempt: () => Promise.resolve(told.length < 2 ? waiting() : ready),
      schedule: [1000, 2000],
      clock: new SkippingClock(),
      maxWaitMs: 60_000,
      signal: new AbortController().signal,
      onProgress: progress => told.push(progress),
    });

    assert.deepEqual(told, [
      { attempts: 1, waitedMs: 0, nextPollInMs: 1000 },
      { attempts: 2, waitedMs: 1000, nextPollInMs: 2000 },
    ]);
  });

  it('is cancelled at once inside the wait', async () => {
    const { outcome, clock } = await cancelAfterLook(() => Promise.resolve(waiting(30_000)));

    await assert.rejects(outcome, isCancelled);
    assert.equal(clock.sleeping, 0);
  });

  it('passes the signal to the attempt, and does not treat its abort as a transient error', async () => {
    const looking = (signal: AbortSignal): Promise<PollResult<string>> =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(lost);
        });
      });

    const { outcome, clock } = await cancelAfterLook(looking);

    await assert.rejects(outcome, isCancelled);
    assert.equal(clock.sleeping, 0);
  });

  for (const [maxWaitMs, words] of [
    [1_000, '1 second'],
    [45_000, '45 seconds'],
    [60_000, '1 minute'],
    [150_000, '2.5 minutes'],
    [300_000, '5 minutes'],
  ] as const) {
    it(`names a deadline of ${maxWaitMs} ms as ${words}`, async () => {
      const { outcome } = pollThrough([waiting()], { maxWaitMs });

      const { message } = await errorOfKind('pollTimeout', outcome);

      assert.ok(message.includes(` ${words}.`), message);
    });
  }

  it('does not poll when the signal is already aborted', async () => {
    const polling = poll({
      service: 'jobalyzer',
      attempt: () => assert.fail('looked'),
      schedule: [],
      clock: new SkippingClock(),
      maxWaitMs: 60_000,
      signal: AbortSignal.abort(),
    });

    await assert.rejects(polling, isCancelled);
  });

  it('keeps every wait within its bounds and all of them within the deadline', async () => {
    const anyWait = fc.oneof(
      fc.integer({ min: -1000, max: 100_000 }),
      fc.double({ noNaN: true, min: 0 }),
      fc.constant(Infinity),
    );
    const anyStep: fc.Arbitrary<Step> = fc.oneof(
      fc.option(anyWait, { nil: null }).map(ms => waiting(ms)),
      anyWait.map(ms => makeHttpError(503, ms)),
      fc.constant(lost),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { minLength: 1, maxLength: 12 }),
        fc.array(anyWait, { maxLength: 5 }),
        fc.integer({ min: 0, max: 400_000 }),
        async (steps, schedule, maxWaitMs) => {
          const { outcome, clock } = pollThrough([...steps, ready], { schedule, maxWaitMs });
          const startedAt = clock.now();

          const ended = await outcome.catch(async () => (await errorOf(outcome)).kind);

          const total = clock.now() - startedAt;
          assert.ok(total <= maxWaitMs, `${total} of ${maxWaitMs}`);
          for (const [index, ms] of clock.sleeps.entries()) {
            // Only the deadline cuts a wait short.
            const isLast = index === clock.sleeps.length - 1 && total === maxWaitMs;
            assert.ok(ms <= maxSingleWaitMs && (ms >= minWaitMs || isLast), `${ms} ms`);
          }
          assert.ok(ended === 'the report' || ended === 'pollTimeout', ended);
        },
      ),
    );
  });

  it('gets through any faults that pass, as long as the time lasts', async () => {
    const fault = fc.constantFrom(...Object.values(passing));
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 20 }), async faults => {
        const { outcome, attempts } = pollThrough([...faults, ready]);

        assert.equal(await outcome, 'the report');
        assert.equal(attempts(), faults.length + 1);
      }),
      { numRuns: 50 },
    );
  });
});
