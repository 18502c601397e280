import { cancelled } from '../../src/domain/faults/appError';

import type { Clock, Stopwatch } from '../../src/domain/clock';

interface Sleeper {
  wakeAt: number;
  wake: () => void;
}

/** The sleep of a computer, in which time passes that no stopwatch counts. */
class Suspension {
  #ms = 0;
  readonly #watches = new Set<() => void>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(ms: number): void {
    this.#ms += ms;
    [...this.#watches].forEach(tellWake => tellWake());
  }

  get running(): number {
    return this.#watches.size;
  }

  startStopwatch(): Stopwatch {
    const read = (): number => this.#now() - this.#ms;
    const startedAt = read();
    let wake = new AbortController();
    const tellWake = (): void => {
      const before = wake;
      wake = new AbortController();
      before.abort();
    };
    this.#watches.add(tellWake);
    return {
      elapsedMs: () => read() - startedAt,
      nextWake: () => wake.signal,
      stop: () => this.#watches.delete(tellWake),
    };
  }
}

/** A clock that moves only when told to. Sleepers wake in order of their time. */
export class FakeClock implements Clock {
  readonly #suspension = new Suspension(() => this.#now);
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

  startStopwatch(): Stopwatch {
    return this.#suspension.startStopwatch();
  }

  /** How many are asleep. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  /** How many stopwatches run. */
  get stopwatches(): number {
    return this.#suspension.running;
  }

  /** The computer sleeps for so long: time passes and timers stand still, as on Linux. */
  async suspend(ms: number): Promise<void> {
    await settle();
    this.#now += ms;
    this.#sleepers.forEach(sleeper => (sleeper.wakeAt += ms));
    this.#suspension.add(ms);
    await settle();
  }

  /** Moves time on, waking sleepers on the way and letting what they start run between. */
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
  readonly #suspension = new Suspension(() => this.#now);
  #now: number;
  readonly sleeps: number[] = [];

  constructor(now = Date.UTC(2026, 0, 5, 9, 0, 0)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  startStopwatch(): Stopwatch {
    return this.#suspension.startStopwatch();
  }

  /** The computer sleeps for so long. */
  suspend(ms: number): void {
    this.#now += ms;
    this.#suspension.add(ms);
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
