import assert from 'node:assert/strict';
import fc from 'fast-check';

import { createRateLimiter } from '../../../../src/domain/waiting/rateLimiter';
import { isCancelled } from '../../../../src/domain/faults/appError';
import { FakeClock, settle } from '../../../support/fakeClock';

const never = new AbortController().signal;

/** A caller: when it arrives, and how much later it aborts (null: never), in milliseconds. */
interface Arrival {
  afterMs: number;
  givesUpAfterMs: number | null;
}

/** Runs the callers and returns when each request was sent, in order. */
async function run(arrivals: readonly Arrival[]): Promise<{ who: number; at: number }[]> {
  const clock = new FakeClock(0);
  const rateLimiter = createRateLimiter({ clock, limit: 5, windowMs: 1000 });
  const left: { who: number; at: number }[] = [];
  for (const [who, { afterMs, givesUpAfterMs }] of arrivals.entries()) {
    await clock.advance(afterMs);
    const controller = new AbortController();
    rateLimiter.take(controller.signal).then(
      () => left.push({ who, at: clock.now() }),
      (error: unknown) => assert.ok(isCancelled(error)),
    );
    if (givesUpAfterMs !== null) {
      clock.sleep(givesUpAfterMs).then(
        () => {
          controller.abort();
        },
        () => assert.fail('the clock does not fail'),
      );
    }
  }
  await clock.advance(10_000_000);
  return left;
}

const patient = fc.record({
  afterMs: fc.oneof(fc.constant(0), fc.nat({ max: 1500 })),
  givesUpAfterMs: fc.constant(null),
});

const impatient = fc.record({
  afterMs: fc.oneof(fc.constant(0), fc.nat({ max: 500 })),
  givesUpAfterMs: fc.option(fc.nat({ max: 3000 }), { nil: null }),
});

describe('createPace', function () {
  this.timeout(20_000);

  it('sends the first five requests at once', async () => {
    const left = await run(Array<Arrival>(5).fill({ afterMs: 0, givesUpAfterMs: null }));

    assert.deepEqual(
      left.map(({ at }) => at),
      [0, 0, 0, 0, 0],
    );
  });

  it('sends no more than five requests in any window, wherever it begins', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(patient, impatient), { maxLength: 30 }),
        async arrivals => {
          const left = await run(arrivals);

          for (const [index, { at }] of left.entries()) {
            const sixth = left[index + 5];
            assert.ok(sixth === undefined || sixth.at - at >= 1000);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sends every request in order of arrival', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patient, { maxLength: 30 }), async arrivals => {
        const left = await run(arrivals);

        assert.deepEqual(
          left.map(({ who }) => who),
          arrivals.map((_, who) => who),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('delays no request longer than the five before it require', async () => {
    const left = await run(Array<Arrival>(12).fill({ afterMs: 0, givesUpAfterMs: null }));

    assert.deepEqual(
      left.map(({ at }) => at),
      [0, 0, 0, 0, 0, 1000, 1000, 1000, 1000, 1000, 2000, 2000],
    );
  });

  it('gives the slot of an aborted caller to the next in the queue', async () => {
    const arrivals = [0, 1, 2, 3, 4, 5, 6, 7].map(who => ({
      afterMs: 0,
      givesUpAfterMs: who === 5 ? 400 : null,
    }));

    const left = await run(arrivals);

    assert.deepEqual(left.slice(5), [
      { who: 6, at: 1000 },
      { who: 7, at: 1000 },
    ]);
  });

  it('rejects as soon as the signal aborts, at the head of the queue and behind', async () => {
    const clock = new FakeClock();
    const rateLimiter = createRateLimiter({ clock, limit: 1, windowMs: 1000 });
    const controller = new AbortController();
    await rateLimiter.take(never);
    const waits = [rateLimiter.take(controller.signal), rateLimiter.take(controller.signal)];
    await settle();

    controller.abort();

    for (const wait of waits) {
      await assert.rejects(wait, isCancelled);
    }
    assert.equal(clock.sleeping, 0);
  });

  it('delays no request longer than a window when the clock is set back', async () => {
    let now = 10_000_000;
    const sleeps: number[] = [];
    const clock = {
      now: () => now,
      sleep: (ms: number) => Promise.resolve(void sleeps.push(ms)),
      startStopwatch: () => assert.fail('unused'),
    };
    const rateLimiter = createRateLimiter({ clock, limit: 1, windowMs: 1000 });
    await rateLimiter.take(never);

    now -= 3_600_000;
    await rateLimiter.take(never);

    assert.deepEqual(sleeps, [1000]);
  });

  describe('with a safety margin', () => {
    const slack = { least: 5, most: 100, mostFirst: 500 };

    /** When requests that arrive at once are sent, each with this response time. */
    async function leaveAll(answers: readonly (number | null)[]): Promise<readonly number[]> {
      const clock = new FakeClock(0);
      const rateLimiter = createRateLimiter({ clock, limit: 2, windowMs: 1000, slack });
      const left: number[] = [];
      const all = answers.map(async answerMs => {
        const noteAnswer = await rateLimiter.take(never);
        left.push(clock.now());
        if (answerMs !== null) {
          await clock.sleep(answerMs);
          noteAnswer();
        }
      });
      await clock.advance(10_000);
      await Promise.all(all);
      return left;
    }

    it('counts the first requests from their response times', async () => {
      assert.deepEqual(await leaveAll([300, 200, 10, 10]), [0, 0, 1305, 1305]);
    });

    it('limits the margin of the first requests', async () => {
      assert.deepEqual(await leaveAll([900, null, 10, 10]), [0, 0, 1500, 1500]);
    });

    it('adds slack for responses slower than the fastest one', async () => {
      assert.deepEqual(
        await leaveAll([0, 0, 40, 20, 30, 20, 30, 20]),
        [0, 0, 1005, 1005, 2050, 2050, 3085, 3085],
      );
    });

    it('limits the margin, with a response or without', async () => {
      assert.deepEqual(await leaveAll([0, 0, 700, null, 0, 0]), [0, 0, 1005, 1005, 2105, 2105]);
    });

    it('counts the first requests from their response times again after a pause', async () => {
      const clock = new FakeClock(0);
      const rateLimiter = createRateLimiter({ clock, limit: 1, windowMs: 1000, slack });
      const noteAnswer = await rateLimiter.take(never);
      noteAnswer();
      await clock.advance(60_000);
      await rateLimiter.take(never);
      let leftAt = NaN;
      const last = rateLimiter.take(never).then(() => (leftAt = clock.now()));

      await clock.advance(5000);
      await last;

      assert.equal(leftAt, 61_500);
    });

    it('never lets a sixth request arrive within a second, whatever the transit times', async () => {
      const way = fc.record({ thereMs: fc.nat({ max: 40 }), backMs: fc.nat({ max: 40 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(way, { maxLength: 25 }), async ways => {
          const clock = new FakeClock(0);
          // The fastest response comes first, so that it is known.
          const rateLimiter = createRateLimiter({ clock, limit: 5, windowMs: 1000, slack });
          const arrivals: number[] = [];
          const all = [{ thereMs: 0, backMs: 0 }, ...ways].map(async ({ thereMs, backMs }) => {
            const noteAnswer = await rateLimiter.take(never);
            await clock.sleep(thereMs);
            arrivals.push(clock.now());
            await clock.sleep(backMs);
            noteAnswer();
          });
          await clock.advance(100_000);
          await Promise.all(all);

          const sorted = arrivals.sort((a, b) => a - b);
          for (const [index, at] of sorted.entries()) {
            const sixth = sorted[index + 5];
            assert.ok(sixth === undefined || sixth - at >= 1000, String(sorted));
          }
        }),
        { numRuns: 60 },
      );
    });
  });
});
