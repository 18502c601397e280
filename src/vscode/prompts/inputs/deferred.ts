/** A promise that is settled from outside. Only the first call counts. */
export interface Deferred<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

/** A promise together with what settles it. */
export function createDeferred<T>(): Deferred<T> {
  const settle: Partial<Omit<Deferred<T>, 'promise'>> = {};
  const promise = new Promise<T>((resolve, reject) => {
    settle.resolve = resolve;
    settle.reject = reject;
  });
  return {
    promise,
    resolve: value => settle.resolve?.(value),
    reject: reason => settle.reject?.(reason),
  };
}
