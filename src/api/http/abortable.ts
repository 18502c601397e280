import { cancelled } from '../../domain/faults/appError';

/**
 * The result of the work, or `cancelled` as soon as the signal aborts; the work itself continues.
 *
 * @throws AppError `cancelled`, and whatever the work throws.
 */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(cancelled());
    };
    const settle = (deliver: () => void): void => {
      signal.removeEventListener('abort', stop);
      deliver();
    };
    work.then(
      value => {
        settle(() => {
          resolve(value);
        });
      },
      (thrown: unknown) => {
        settle(() => {
          reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
        });
      },
    );
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) {
      stop();
    }
  });
}
