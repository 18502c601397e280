import type { Stopwatch } from '../domain/clock';

/** How often the clocks are compared. */
const checkEveryMs = 1_000;

/** A timer on a busy computer is late by less than this. */
const suspendedFromMs = 5_000;

/**
 * Stopwatches that detect when the computer sleeps or the process is suspended. There is no
 * notification for it that works on every system, so a timer compares two clocks every second:
 *
 * - The wall clock is ahead of the monotonic clock: on Linux, the monotonic clock and timers stop
 *   while the computer sleeps. Setting the wall clock looks the same, and only causes an early poll.
 * - The timer is very late: the monotonic clock keeps running while macOS and Windows sleep, and on
 *   every system while a process is suspended.
 */
export class Stopwatches {
  readonly #running = new Set<RunningStopwatch>();
  #timer: NodeJS.Timeout | undefined;
  #lastCheck = readTimes();
  #suspendedMs = 0;

  start(): Stopwatch {
    if (this.#running.size === 0) {
      this.#lastCheck = readTimes();
      this.#timer = setInterval(() => this.#check(), checkEveryMs);
      // Doesn't keep the process alive.
      this.#timer.unref();
    }
    const stopwatch = new RunningStopwatch(
      () => this.#readAwakeMs(),
      () => this.#stop(stopwatch),
    );
    this.#running.add(stopwatch);
    return stopwatch;
  }

  #stop(stopwatch: RunningStopwatch): void {
    this.#running.delete(stopwatch);
    if (this.#running.size === 0) {
      clearInterval(this.#timer);
    }
  }

  #readAwakeMs(): number {
    this.#check();
    return this.#lastCheck.monotonic - this.#suspendedMs;
  }

  #check(): void {
    const times = readTimes();
    const passedMs = times.monotonic - this.#lastCheck.monotonic;
    const missedMs = times.wall - this.#lastCheck.wall - passedMs;
    const lateMs = passedMs - checkEveryMs;
    this.#lastCheck = times;
    if (lateMs >= suspendedFromMs) {
      this.#suspendedMs += lateMs;
    }
    if (lateMs >= suspendedFromMs || missedMs >= suspendedFromMs) {
      [...this.#running].forEach(stopwatch => stopwatch.notifyWake());
    }
  }
}

class RunningStopwatch implements Stopwatch {
  readonly #readAwakeMs: () => number;
  readonly stop: () => void;
  readonly #startedAt: number;
  #wake: AbortController | undefined;

  constructor(readAwakeMs: () => number, stop: () => void) {
    this.#readAwakeMs = readAwakeMs;
    this.stop = stop;
    this.#startedAt = readAwakeMs();
  }

  elapsedMs(): number {
    return this.#readAwakeMs() - this.#startedAt;
  }

  nextWake(): AbortSignal {
    this.#wake ??= new AbortController();
    return this.#wake.signal;
  }

  notifyWake(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.abort();
  }
}

function readTimes(): { wall: number; monotonic: number } {
  return { wall: Date.now(), monotonic: performance.now() };
}
