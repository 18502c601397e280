/** A signal that aborts when the caller's does, or when the request times out. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** True when the timeout, not the caller, ended the request. */
  hasPassed(): boolean;
  /** Aborts what still runs under the signal, stops the timer and releases the caller's signal. */
  end(): void;
}

/**
 * Starts the request timeout. It uses a real timer, not a `Clock`: it bounds real I/O, and a test that
 * skips delays must not time out a request.
 */
export function startDeadline(caller: AbortSignal, timeoutMs: number): Deadline {
  const controller = new AbortController();
  let passed = false;
  const abort = (): void => {
    controller.abort();
  };
  const timer = setTimeout(() => {
    passed = true;
    abort();
  }, timeoutMs);
  caller.addEventListener('abort', abort, { once: true });
  if (caller.aborted) {
    abort();
  }
  return {
    signal: controller.signal,
    hasPassed: () => passed && !caller.aborted,
    end: () => {
      clearTimeout(timer);
      caller.removeEventListener('abort', abort);
      abort();
    },
  };
}
