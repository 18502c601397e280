import { cancelled } from '../../domain/faults/appError';

/**
 * The outcome of work that goes on without us, or `cancelled` at once when the signal aborts.
 *
 * @throws AppError `cancelled`, and whatever the work throws.
 */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(cancelled());
    };
    const settle = (pass: () => void): void => {
      signal.removeEventListener('abort', leave);
      pass();
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
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) {
      leave();
    }
  });
}
