import type { ReadyTimes } from './readyTimes';

/** Where the memory of ready times is between reports. Reading is cheap; writing may go on later. */
export interface ReadyTimesMemory {
  read(): ReadyTimes;
  write(times: ReadyTimes): void;
}

/** A memory that lasts as long as the process. */
export function createReadyTimesMemory(): ReadyTimesMemory {
  const kept: { times: ReadyTimes } = { times: {} };
  return {
    read: () => kept.times,
    write: times => {
      kept.times = times;
    },
  };
}
