/** Five percentiles and the mean of a distribution. */
export interface Spread {
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  mean: number;
}

/** Applies a function to each figure of a spread. */
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
 * Estimates the standard deviation from P10 and P90, as for a normal distribution. The public wage
 * data has none, so the value is fictional.
 */
export function guessDeviation(spread: Spread): number {
  return Math.round((spread.p90 - spread.p10) / 2.563);
}
