import { toKnots } from '../../../src/domain/figures/percentile';

import type { PercentileName, Percentiles } from '../../../src/domain/figures/figures';

/**
 * The marks of a distribution: only provided figures. The line spans the lowest to the highest
 * percentile; the box needs both its ends, otherwise the existing one is a thin tick.
 */
export interface StripMarks {
  line: { from: number; to: number } | null;
  caps: number[];
  box: { from: number; to: number } | null;
  ticks: number[];
  median: number | null;
  mean: number | null;
}

/** The marks of a distribution as unscaled figures. */
export function toStripMarks(percentiles: Percentiles, mean: number | null): StripMarks {
  const amounts = toKnots(percentiles).map(knot => knot.amount);
  const { p10, p25, p50, p75, p90 } = percentiles;
  const hasBox = p25 !== null && p75 !== null;
  const from = Math.min(...amounts);
  const to = Math.max(...amounts);
  return {
    line: amounts.length > 1 && from < to ? { from, to } : null,
    caps: [p10, p90].filter(amount => amount !== null),
    box: hasBox ? { from: Math.min(p25, p75), to: Math.max(p25, p75) } : null,
    ticks: hasBox ? [] : [p25, p75].filter(amount => amount !== null),
    median: p50,
    mean,
  };
}

/** All provided amounts of a distribution, for the domain of a scale. */
export function listAmounts(percentiles: Percentiles, mean: number | null): number[] {
  const amounts = toKnots(percentiles).map(knot => knot.amount);
  return mean === null ? amounts : [...amounts, mean];
}

/** The percentiles that are labeled above and below the answer's strip. */
export const labelsAbove: readonly PercentileName[] = ['p10', 'p50', 'p90'];
export const labelsBelow: readonly PercentileName[] = ['p25', 'p75'];
