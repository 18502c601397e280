/** The most of these moments (ms) that lie within one second, wherever the second begins. */
export function mostInOneSecond(moments: readonly number[]): number {
  return Math.max(
    ...moments.map(from => moments.filter(at => at >= from && at < from + 1000).length),
  );
}
