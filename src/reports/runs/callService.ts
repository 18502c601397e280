import { cancelled } from '../../domain/faults/appError';

import type { RunContext } from './runContext';

/**
 * Calls a service once the limit of requests in flight allows it. When the run is aborted, it rejects
 * at once with the `cancelled` error and releases the semaphore, even if the call ignores the signal.
 */
export function callService<T>(
  { inFlight, signal }: Pick<RunContext, 'inFlight' | 'signal'>,
  call: () => Promise<T>,
): Promise<T> {
  return inFlight.run(() => untilAborted(call(), signal), signal);
}

/**
 * The result of the work, or the `cancelled` error at once when the signal aborts, even if the work
 * ignores it. What the work does afterwards is ignored.
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(cancelled());
    if (signal.aborted) {
      stop();
    }
    signal.addEventListener('abort', stop, { once: true });
    const leave = (): void => signal.removeEventListener('abort', stop);
    work.then(resolve, reject).then(leave, leave);
  });
}
