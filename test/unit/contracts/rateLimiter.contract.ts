import assert from 'node:assert/strict';

import { errorOfKind } from '../../support/errorOf';

import type { RateLimiter } from '../../../src/domain/waiting/rateLimiter';
import type { SkippingClock } from '../../support/fakeClock';

/** Two programs that share a limit of so many requests in any window. */
export interface RateLimiterScene {
  first: RateLimiter;
  second: RateLimiter;
  clock: SkippingClock;
  limit: number;
  windowMs: number;
  close(): Promise<void>;
}

/** A signal of its own for each request: one with many listeners makes node warn. */
const never = (): AbortSignal => new AbortController().signal;

/** What `Pace` promises, whatever counts the requests. */
export function describeRateLimiter(name: string, open: () => Promise<RateLimiterScene>): void {
  describe(`rate limiter (${name})`, () => {
    let scene: RateLimiterScene;

    beforeEach(async () => {
      scene = await open();
    });

    afterEach(() => scene.close());

    /**
     * Sends so many requests, each from the program that `whose` names, and says when each left. They
     * ask one after the other, because a fake clock runs faster than a disk; `twoProcesses.test.ts`
     * has programs that ask at the same time.
     */
    async function send(count: number, whose: (at: number) => RateLimiter): Promise<number[]> {
      const sent: number[] = [];
      for (let at = 0; at < count; at += 1) {
        await whose(at).take(never());
        sent.push(scene.clock.now());
      }
      return sent;
    }

    function checkWindows(sent: readonly number[]): void {
      const { limit, windowMs } = scene;
      const sorted = [...sent].sort((a, b) => a - b);
      for (const [index, at] of sorted.slice(limit).entries()) {
        assert.ok(at - sorted[index]! >= windowMs, `${limit + 1} within ${at - sorted[index]!} ms`);
      }
    }

    it('lets as many leave at once as the limit allows', async () => {
      const { first, clock, limit } = scene;
      const before = clock.now();

      assert.deepEqual(await send(limit, () => first), Array<number>(limit).fill(before));
    });

    it('keeps two programs together to the limit in any window', async () => {
      const { first, second, limit } = scene;

      checkWindows(await send(3 * limit, at => (at % 2 === 0 ? first : second)));
    });

    it('keeps to the limit when one begins where the other ends', async () => {
      const { first, second, limit } = scene;

      const sent = [...(await send(limit, () => first)), ...(await send(limit, () => second))];

      checkWindows(sent);
    });

    it('is canceled at once when the signal aborts, and delays no other caller', async () => {
      const { first, second } = scene;
      const controller = new AbortController();
      controller.abort();

      await errorOfKind('cancelled', first.take(controller.signal));

      await Promise.all([first.take(never()), second.take(never())]);
    });
  });
}
