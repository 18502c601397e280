/** Passed as an argument, so that tests can control the time. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms`. Rejects with a `cancelled` AppError as soon as the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
