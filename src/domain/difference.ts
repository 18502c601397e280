/** How far one figure lies from another: in its unit, and relative to the first where that has a meaning. */
export interface Difference {
  amount: number;
  /** Fraction of the figure compared with; null when that is not above 0. */
  fraction: number | null;
}

/** The way from one figure to another, or null when either was not provided. */
export function findDifference(from: number | null, to: number | null): Difference | null {
  if (from === null || to === null) {
    return null;
  }
  return { amount: to - from, fraction: from > 0 ? (to - from) / from : null };
}
