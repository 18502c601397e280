/** Time as an argument, so that waiting can be tested without waiting. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms`; rejects at once with a `cancelled` AppError when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
