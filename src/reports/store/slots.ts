/** Runs work when one of a fixed number of slots is free, first in, first out. */
export type Slots = <T>(work: () => Promise<T>) => Promise<T>;

/** A first-in, first-out semaphore. */
export function createSlots(count: number): Slots {
  const waiting: (() => void)[] = [];
  let free = count;
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) {
      free += 1;
    } else {
      next();
    }
  };
  return async work => {
    if (free > 0) {
      free -= 1;
    } else {
      await new Promise<void>(resolve => waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
