/**
 * One run of the work for all who ask before it begins: who asks while it runs gets the next run,
 * which begins after what they did. Runs follow one another.
 */
export function shareWork(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= last.then(() => {
      next = undefined;
      const run = work();
      last = run.catch(() => undefined);
      return run;
    });
    return next;
  };
}
