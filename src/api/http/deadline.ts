/** A signal that aborts when the caller's does, or when the time of one request is over. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** True when it was the time, not the caller, that ended the request. */
  hasPassed(): boolean;
  /** Ends whatever still runs under the signal, stops the timer and lets go of the caller's signal. */
  end(): void;
}

/** A timer this late tells of a program that was stopped, or of a computer that slept. */
const lateFromMs = 1_000;

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
  const finish = (): void => {
    // Time in which nothing could be read doesn't count: the answer may have come meanwhile.
    if (performance.now() - startedAt - timeoutMs >= lateFromMs) {
      start();
      return;
    }
    passed = true;
    abort();
  };
  let startedAt: number;
  let timer: ReturnType<typeof setTimeout>;
  const start = (): void => {
    startedAt = performance.now();
    timer = setTimeout(finish, timeoutMs);
  };
  start();
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
