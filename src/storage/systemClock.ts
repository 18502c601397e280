import { cancelled } from '../domain/faults/appError';

import { Stopwatches } from './suspension';

import type { Clock } from '../domain/clock';

const stopwatches = new Stopwatches();

/** The system's time. Aborting a sleep clears its timer. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      const wake = (): void => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      const stop = (): void => {
        clearTimeout(timer);
        reject(cancelled());
      };
      signal?.addEventListener('abort', stop, { once: true });
    }),
  startStopwatch: () => stopwatches.start(),
};
