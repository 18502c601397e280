/** Does the work once one of a fixed number of places is free; who came first goes first. */
export type Slots = <T>(work: () => Promise<T>) => Promise<T>;

/** So many pieces of work at once and no more, whoever asks. */
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
