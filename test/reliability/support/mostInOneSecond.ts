/** The most of these moments (ms) that lie within one second, wherever the second begins. */
export function mostInOneSecond(timestamps: readonly number[]): number {
  return Math.max(
    ...timestamps.map(from => timestamps.filter(at => at >= from && at < from + 1000).length),
  );
}
