import { cancelled, throwIfCancelled } from '../faults/appError';

/** A semaphore: runs a limited number of tasks at once; the others wait in order of arrival. */
export interface Semaphore {
  /** @throws AppError `cancelled` as soon as the signal aborts while queued. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** A semaphore for `limit` tasks at a time. */
export function createSemaphore(limit: number): Semaphore {
  const queue: (() => void)[] = [];
  let free = limit;

  const release = (): void => {
    const next = queue.shift();
    if (next === undefined) {
      free += 1;
    } else {
      next();
    }
  };

  return {
    run: async (work, signal) => {
      if (signal !== undefined) {
        throwIfCancelled(signal);
      }
      if (free > 0) {
        free -= 1;
      } else {
        await waitInQueue(queue, signal);
      }
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}

/** Resolves when the next task may run; an aborted caller leaves the queue. */
function waitInQueue(queue: (() => void)[], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const enter = (): void => {
      signal?.removeEventListener('abort', abort);
      resolve();
    };
    const abort = (): void => {
      queue.splice(queue.indexOf(enter), 1);
      reject(cancelled());
    };
    signal?.addEventListener('abort', abort, { once: true });
    queue.push(enter);
  });
}
