/** Five percentiles and the mean of a distribution, all known. */
export interface Spread {
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  mean: number;
}

/** Each figure of a spread changed by the same rule. */
export function mapSpread(
  spread: Spread,
  change: (figure: number, name: keyof Spread) => number,
): Spread {
  return {
    p10: change(spread.p10, 'p10'),
    p25: change(spread.p25, 'p25'),
    p50: change(spread.p50, 'p50'),
    p75: change(spread.p75, 'p75'),
    p90: change(spread.p90, 'p90'),
    mean: change(spread.mean, 'mean'),
  };
}

/**
 * A standard deviation that fits the outer percentiles, as if the distribution were normal. The
 * public wage figures name none, so it is part of the fiction.
 */
export function guessDeviation(spread: Spread): number {
  return Math.round((spread.p90 - spread.p10) / 2.563);
}
