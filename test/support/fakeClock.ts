import { cancelled } from '../../src/domain/faults/appError';

import type { Clock } from '../../src/domain/clock';

interface Sleeper {
  wakeAt: number;
  wake: () => void;
}

/** A clock that only tests advance. Sleepers wake in the order of their time. */
export class FakeClock implements Clock {
  #now: number;
  #sleepers: Sleeper[] = [];
  /** Every requested delay, in order, in milliseconds. */
  readonly sleeps: number[] = [];

  constructor(now = Date.UTC(2026, 0, 5, 9, 0, 0)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(ms);
    return new Promise((resolve, reject) => {
      const sleeper = { wakeAt: this.#now + ms, wake: resolve };
      if (signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      signal?.addEventListener(
        'abort',
        () => {
          this.#sleepers = this.#sleepers.filter(other => other !== sleeper);
          reject(cancelled());
        },
        { once: true },
      );
      this.#sleepers.push(sleeper);
    });
  }

  /** The number of sleepers. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  /** Advances the time. Wakes sleepers on the way and runs the work that they start. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (;;) {
      const next = this.#sleepers
        .filter(sleeper => sleeper.wakeAt <= end)
        .sort((a, b) => a.wakeAt - b.wakeAt)[0];
      if (next === undefined) {
        break;
      }
      this.#sleepers = this.#sleepers.filter(sleeper => sleeper !== next);
      this.#now = Math.max(this.#now, next.wakeAt);
      next.wake();
      await settle();
    }
    this.#now = end;
  }
}

/** A clock whose sleeps take no real time: each one advances the clock and returns. */
export class SkippingClock implements Clock {
  #now: number;
  readonly sleeps: number[] = [];

  constructor(now = Date.UTC(2026, 0, 5, 9, 0, 0)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(ms);
    await settle();
    if (signal?.aborted === true) {
      throw cancelled();
    }
    this.#now += ms;
  }
}

/** Runs all pending promise callbacks. */
export function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
