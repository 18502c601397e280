import { systemClock } from '../../../src/storage/systemClock';

import type { Clock } from '../../../src/domain/clock';

/** No wait is longer than this: what is proved is the order of steps, not their pace. */
const longestSleepMs = 5;

/** The machine's time, with short waits. It does not listen to signals. */
export const shortClock: Clock = {
  ...systemClock,
  sleep: ms => new Promise(resolve => setTimeout(resolve, Math.min(ms, longestSleepMs))),
};
