/** Begins the work for each item, so many at once; the outcomes are there one by one. */
export function inPool<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Map<T, Promise<R>> {
  const lanes: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve());
  return new Map(
    items.map((item, index) => {
      const lane = index % atOnce;
      const outcome = lanes[lane]!.then(() => work(item));
      // Whoever asks for the outcome hears of its failure.
      lanes[lane] = outcome.catch(() => undefined);
      return [item, outcome];
    }),
  );
}
