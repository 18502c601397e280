/**
 * Coalesces calls: all calls made before a run starts share that run, and a call made during a run
 * waits for the next one, which starts after the call. Runs never overlap.
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
