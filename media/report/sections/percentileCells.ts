import { amountCell, type Cell } from '../parts/tableModel';

import type { PayFigure } from '../../../src/domain/figures/pay';
import type { Unit } from '../text/amounts';

/** The columns that `percentileCells` fills. */
export const percentileColumns = [
  'P10',
  'P25',
  'Median',
  'P75',
  'P90',
  'Mean',
  'Standard deviation',
] as const;

/** The distribution of pay, in the order of `percentileColumns`. */
export function percentileCells(
  {
    percentiles,
    mean,
    standardDeviation,
  }: Pick<PayFigure, 'percentiles' | 'mean' | 'standardDeviation'>,
  unit: Unit,
): Cell[] {
  const { p10, p25, p50, p75, p90 } = percentiles;
  return [p10, p25, p50, p75, p90, mean, standardDeviation].map(amount => amountCell(amount, unit));
}
