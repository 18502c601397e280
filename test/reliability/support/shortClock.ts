import { systemClock } from '../../../src/storage/systemClock';

import type { Clock } from '../../../src/domain/clock';

/** No delay is longer than this: the test checks the order of steps, not their timing. */
const longestSleepMs = 5;

/** The machine's time, with short waits. It does not listen to signals. */
export const shortClock: Clock = {
  ...systemClock,
  sleep: ms => new Promise(resolve => setTimeout(resolve, Math.min(ms, longestSleepMs))),
};
