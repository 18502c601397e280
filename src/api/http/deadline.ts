/** A signal that aborts when the caller's does, or when the time of one request is over. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** True when it was the time, not the caller, that ended the request. */
  hasPassed(): boolean;
  /** Ends whatever still runs under the signal, stops the timer and lets go of the caller's signal. */
  end(): void;
}

/**
 * Starts the time of one request. It runs on the machine's own timer, not on a `Clock`: it bounds real
 * input and output, and a test that skips waits must not time a request out.
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
