import { toErrorAnswer } from './lightcastError';

import type { LightcastBehaviour } from '../sampleBehaviour';
import type { Answer } from '../server/answer';

/**
 * Counts calls in the last second and refuses those above the limit. The limit is documented; the
 * body of the 429 is not, and no header says when to come back unless the switch asks for one.
 */
export class CallRateLimiter {
  readonly #now: () => number;
  #calls: number[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The refusal of this call, or undefined when it may go on. Refused calls are not counted. */
  refuse(behaviour: LightcastBehaviour): Answer | undefined {
    const now = this.#now();
    this.#calls = this.#calls.filter(at => now - at < 1000);
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
