/** Passed as an argument, so that tests can control the time. */
export interface Clock {
  /** Milliseconds since the epoch. The clock may be set, and keeps running while the computer sleeps. */
  now(): number;
  /** Resolves after `ms`. Rejects with a `cancelled` AppError as soon as the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Starts a stopwatch, which runs until it is stopped. */
  startStopwatch(): Stopwatch;
}

/** Measures only the time in which the computer is awake and the program runs. */
export interface Stopwatch {
  /** Milliseconds since the start, excluding sleep of the computer and suspension of the program. */
  elapsedMs(): number;
  /** Aborts when the computer or the program next resumes. */
  nextWake(): AbortSignal;
  stop(): void;
}
