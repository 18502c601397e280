import { setImmediate as nextTurn } from 'node:timers/promises';

import { throwIfCancelled } from '../../../src/domain/faults/appError';

import type { Clock, Stopwatch } from '../../../src/domain/clock';

const neverAborts = new AbortController().signal;

/** The machine's time, in which every wait is skipped: it moves the clock and takes no time. */
export class HastyClock implements Clock {
  readonly sleeps: number[] = [];
  #skippedMs = 0;

  now(): number {
    return Date.now() + this.#skippedMs;
  }

  startStopwatch(): Stopwatch {
    const startedAt = this.now();
    return {
      elapsedMs: () => this.now() - startedAt,
      nextWake: () => neverAborts,
      stop: () => undefined,
    };
  }

  /** Lets time pass. */
  skip(ms: number): void {
    this.#skippedMs += ms;
  }

  async sleep(ms: number, signal: AbortSignal = neverAborts): Promise<void> {
    throwIfCancelled(signal);
    this.sleeps.push(ms);
    // What can go on at this moment goes on before time passes.
    await nextTurn();
    throwIfCancelled(signal);
    this.skip(ms);
  }
}
