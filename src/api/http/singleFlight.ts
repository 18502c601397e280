import { throwIfCancelled } from '../../domain/faults/appError';
import { abortable } from './deadline';

/** Runs work once for all callers that request it at the same time. */
export interface SingleFlight<T> {
  /**
   * Starts the work of this key, or joins it when it is in progress.
   *
   * @throws AppError `cancelled` as soon as the signal aborts. The other callers keep waiting; when
   *   none is left, the work itself is aborted.
   */
  join(key: string, work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
}

interface Flight<T> {
  outcome: Promise<T>;
  controller: AbortController;
  waiting: number;
}

/** A single flight for each key. */
export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Flight<T>>();

  const forget = (key: string, flight: Flight<T>): void => {
    if (flights.get(key) === flight) {
      flights.delete(key);
    }
  };

  const start = (key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> => {
    const controller = new AbortController();
    const flight = { outcome: work(controller.signal), controller, waiting: 0 };
    flights.set(key, flight);
    return flight;
  };

  return {
    join: async (key, work, signal) => {
      throwIfCancelled(signal);
      const flight = flights.get(key) ?? start(key, work);
      flight.waiting += 1;
      try {
        return await abortable(flight.outcome, signal);
      } finally {
        flight.waiting -= 1;
        if (!signal.aborted || flight.waiting === 0) {
          // Settled, or no waiters left: the next caller starts a new flight.
          forget(key, flight);
        }
        if (flight.waiting === 0) {
          flight.controller.abort();
        }
      }
    },
  };
}
