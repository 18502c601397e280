/** How far one figure lies from another: in its unit, and relative to the first where that has a meaning. */
export interface Difference {
  amount: number;
  /** Fraction of the figure compared with; null when that is not above 0 or next to nothing. */
  fraction: number | null;
}

/** Beyond so many times a figure, a percentage of it says nothing. */
const mostTimes = 1000;

/** The way from one figure to another, or null when either was not provided. */
export function findDifference(from: number | null, to: number | null): Difference | null {
  if (from === null || to === null) {
    return null;
  }
  const amount = to - from;
  const fraction = from > 0 ? amount / from : Infinity;
  return { amount, fraction: Math.abs(fraction) <= mostTimes ? fraction : null };
}
