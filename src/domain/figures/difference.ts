/**
 * The difference between two figures: in their unit, and relative to the first if that is
 * meaningful.
 */
export interface Difference {
  amount: number;
  /** Fraction of the first figure; null if that is not above 0, or too small. */
  fraction: number | null;
}

/** Beyond this multiple, a percentage is meaningless. */
const maxMultiple = 1000;

/** The difference from one figure to another, or null if either was not provided. */
export function findDifference(from: number | null, to: number | null): Difference | null {
  if (from === null || to === null) {
    return null;
  }
  const amount = to - from;
  const fraction = from > 0 ? amount / from : Infinity;
  return { amount, fraction: Math.abs(fraction) <= maxMultiple ? fraction : null };
}
