import type { PercentileName, Percentiles } from './figures';

/** The percentage of people who earn less, for each percentile. */
export const percentileRanks: Record<PercentileName, number> = {
  p10: 10,
  p25: 25,
  p50: 50,
  p75: 75,
  p90: 90,
};

/** The names of the percentiles in charts, tables, and sentences. */
export const percentileLabels: Record<PercentileName, string> = {
  p10: 'P10',
  p25: 'P25',
  p50: 'median',
  p75: 'P75',
  p90: 'P90',
};

/** A provided percentile: its name, rank, and amount. */
export interface Knot {
  name: PercentileName;
  rank: number;
  amount: number;
}

/** The provided percentiles, lowest rank first. */
export function toKnots(percentiles: Percentiles): Knot[] {
  const names: PercentileName[] = ['p10', 'p25', 'p50', 'p75', 'p90'];
  return names.flatMap(name => {
    const amount = percentiles[name];
    return amount === null ? [] : [{ name, rank: percentileRanks[name], amount }];
  });
}
