import { toErrorAnswer } from './lightcastError';

import type { LightcastBehaviour } from '../sampleBehaviour';
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
  refuse(behaviour: LightcastBehaviour): Answer | undefined {
    const now = this.#now();
    this.#calls = this.#calls.filter(time => now - time < 1000);
    if (this.#calls.length >= behaviour.callsPerSecond) {
      return tooMany(behaviour);
    }
    this.#calls.push(now);
    return undefined;
  }
}

function tooMany(behaviour: LightcastBehaviour): Answer {
  const answer = toErrorAnswer(
    { status: 429, title: 'Too Many Requests', detail: 'Rate limit exceeded.' },
    behaviour,
  );
  return behaviour.retryAfterHeader === null
    ? answer
    : { ...answer, headers: { 'retry-after': behaviour.retryAfterHeader } };
}
