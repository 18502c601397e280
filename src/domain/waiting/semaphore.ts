import { cancelled, throwIfCancelled } from '../faults/appError';

/** Lets so many pieces of work run at once; the others wait in the order they came. */
export interface Semaphore {
  /** @throws AppError `cancelled` at once when the signal aborts while waiting in line. */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** A gate that lets `limit` pieces of work in at a time. */
export function createSemaphore(limit: number): Semaphore {
  const line: (() => void)[] = [];
  let free = limit;

  const leave = (): void => {
    const next = line.shift();
    if (next === undefined) {
      free += 1;
    } else {
      next();
    }
  };

  return {
    run: async (work, signal) => {
      throwIfCancelled(signal);
      if (free > 0) {
        free -= 1;
      } else {
        await waitInLine(line, signal);
      }
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

/** Resolves when the one in front hands over its place; who gives up leaves the line. */
function waitInLine(line: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const enter = (): void => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    };
    const giveUp = (): void => {
      line.splice(line.indexOf(enter), 1);
      reject(cancelled());
    };
    signal.addEventListener('abort', giveUp, { once: true });
    line.push(enter);
  });
}
