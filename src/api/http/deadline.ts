import { cancelled } from '../../domain/faults/appError';

/** A signal that aborts when the caller's does, or when the request times out. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** True when the timeout, not the caller, ended the request. */
  hasPassed(): boolean;
  /** Aborts what still runs under the signal, stops the timer and releases the caller's signal. */
  end(): void;
}

/** A timer this late means that the program was suspended or the computer slept. */
const lateFromMs = 1_000;

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
  const finish = (): void => {
    // Time in which nothing could be read doesn't count: the response may have arrived meanwhile.
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

/**
 * The result of the work, or `cancelled` as soon as the signal aborts; the work itself continues.
 *
 * @throws AppError `cancelled`, and whatever the work throws.
 */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(cancelled());
    };
    const settle = (deliver: () => void): void => {
      signal.removeEventListener('abort', stop);
      deliver();
    };
    work.then(
      value => {
        settle(() => {
          resolve(value);
        });
      },
      (thrown: unknown) => {
        settle(() => {
          reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
        });
      },
    );
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) {
      stop();
    }
  });
}
