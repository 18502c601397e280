import { toErrorAnswer } from './lightcastError';

import type { LightcastBehavior } from '../sampleBehavior';
import type { Answer } from '../server/answer';

/**
 * Rejects requests above the limit per second. The limit is documented, the body of the 429 isn't.
 * `Retry-After` is sent only when `retryAfterHeader` is set.
 */
export class CallRateLimiter {
  readonly #now: () => number;
  #calls: number[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The 429 for this request, or undefined within the limit. Rejected requests don't count. */
  refuse(behavior: LightcastBehavior): Answer | undefined {
    const now = this.#now();
    this.#calls = this.#calls.filter(time => now - time < 1000);
    if (this.#calls.length >= behavior.callsPerSecond) {
      return tooMany(behavior);
    }
    this.#calls.push(now);
    return undefined;
  }
}

function tooMany(behavior: LightcastBehavior): Answer {
  const answer = toErrorAnswer(
    { status: 429, title: 'Too Many Requests', detail: 'Rate limit exceeded.' },
    behavior,
  );
  return behavior.retryAfterHeader === null
    ? answer
    : { ...answer, headers: { 'retry-after': behavior.retryAfterHeader } };
}
