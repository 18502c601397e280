/** The maximum number of these timestamps (ms) within any one second. */
export function mostInOneSecond(timestamps: readonly number[]): number {
  return Math.max(
    ...timestamps.map(from => timestamps.filter(at => at >= from && at < from + 1000).length),
  );
}
