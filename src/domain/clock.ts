/** Passed as an argument, so that tests can control the time. */
export interface Clock {
  /** Milliseconds since the epoch. It may be set, and it goes on while the computer sleeps. */
  now(): number;
  /** Resolves after `ms`. Rejects with a `cancelled` AppError as soon as the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Begins to measure how long something takes. Stop it, or it goes on. */
  startStopwatch(): Stopwatch;
}

/** Measures only the time in which the computer is on and the program runs. */
export interface Stopwatch {
  /** Milliseconds since the start, without those in which the computer slept or the program was stopped. */
  elapsedMs(): number;
  /** Aborts when the computer or the program next resumes after that. */
  nextWake(): AbortSignal;
  stop(): void;
}
