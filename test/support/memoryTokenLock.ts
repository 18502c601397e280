import { createSemaphore, type Semaphore } from '../../src/domain/waiting/semaphore';

import type { TokenLock } from '../../src/domain/access/accessTokens';

/** What the holders of memory token locks share, by key. */
export type SharedTurns = Map<string, { semaphore: Semaphore; last: symbol | undefined }>;

/** A token lock in memory. */
export function createMemoryTokenLock(shared: SharedTurns): TokenLock {
  const own = Symbol('holder');
  return {
    take: (key, work, signal) => {
      const turn = shared.get(key) ?? { semaphore: createSemaphore(1), last: undefined };
      shared.set(key, turn);
      return turn.semaphore.run(async () => {
        const result = await work(turn.last !== undefined && turn.last !== own);
        turn.last = own;
        return result;
      }, signal);
    },
  };
}
