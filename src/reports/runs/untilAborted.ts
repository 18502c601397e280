import { cancelled } from '../../domain/faults/appError';

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
