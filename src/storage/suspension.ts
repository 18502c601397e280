import type { Stopwatch } from '../domain/clock';

/** How often it is checked whether time has passed unnoticed. */
const beatMs = 1_000;

/** A busy computer is late by less than this. */
const suspendedFromMs = 5_000;

/**
 * Stopwatches that notice when the computer sleeps or the process is stopped. No system tells a
 * process of it in the same way, so a timer compares two clocks every second:
 *
 * - The wall clock is ahead of the steady one: on Linux the steady clock stands still while the
 *   computer sleeps, and so do timers. A wall clock that is set looks the same, and then a poll is
 *   only made early.
 * - The timer itself is late by much: the steady clock goes on in the sleep of macOS and Windows,
 *   and everywhere while a process is stopped.
 */
export class Stopwatches {
  readonly #running = new Set<RunningStopwatch>();
  #timer: NodeJS.Timeout | undefined;
  #lastCheck = readTimes();
  #suspendedMs = 0;

  start(): Stopwatch {
    if (this.#running.size === 0) {
      this.#lastCheck = readTimes();
      this.#timer = setInterval(() => this.#check(), beatMs);
      // To measure keeps no process alive.
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
    return this.#lastCheck.steady - this.#suspendedMs;
  }

  #check(): void {
    const times = readTimes();
    const passedMs = times.steady - this.#lastCheck.steady;
    const missedMs = times.wall - this.#lastCheck.wall - passedMs;
    const lateMs = passedMs - beatMs;
    this.#lastCheck = times;
    if (lateMs >= suspendedFromMs) {
      this.#suspendedMs += lateMs;
    }
    if (lateMs >= suspendedFromMs || missedMs >= suspendedFromMs) {
      [...this.#running].forEach(stopwatch => stopwatch.tellWake());
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

  tellWake(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.abort();
  }
}

function readTimes(): { wall: number; steady: number } {
  return { wall: Date.now(), steady: performance.now() };
}
