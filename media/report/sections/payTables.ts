import { hasAmount } from '../../../src/domain/report/headline';
import {
  amountCell,
  type Cell,
  numberCell,
  numberColumns,
  shareCell,
  type TableModel,
  textCell,
} from '../parts/tableModel';
import { componentNames } from '../speech/paySpeech';

import { listPayRows } from './payRows';

import type { ShareScale } from '../../../src/domain/figures/figures';
import type { PayPeriod } from '../../../src/domain/figures/money';
import type { PayComponent, PayFigure, PayReport } from '../../../src/domain/figures/pay';
import type { PayRow } from './payRows';

const columns = numberColumns(
  'Part',
  'P10',
  'P25',
  'Median',
  'P75',
  'P90',
  'Mean',
  'Standard deviation',
  'People',
  'Reported by',
);

/** Every figure of the pay section: a year, an hour where there is one, and other percentiles as given. */
export function toPayTables(pay: PayReport, hoursPerYear: number): TableModel[] {
  const table = (caption: string, period: PayPeriod): TableModel => ({
    caption,
    columns,
    rows: listPayRows(pay, period, hoursPerYear).map(row => toRow(row, period, pay.shareScale)),
  });
  const { hourly } = pay.parts;
  return [
    table('Pay a year', 'year'),
    ...(hourly !== null && hasAmount(hourly) ? [table('Pay an hour', 'hour')] : []),
    ...toFullTables(pay),
  ];
}

function toRow({ name, note, figure }: PayRow, period: PayPeriod, scale: ShareScale): Cell[] {
  const isConverted = note?.includes('÷') === true;
  const head = textCell(isConverted ? `${name} (${note})` : name);
  return [head, ...toCells(figure, period, scale)];
}

function toCells(figure: PayFigure | null, period: PayPeriod, scale: ShareScale): Cell[] {
  if (figure === null) {
    return columns.slice(1).map(() => textCell(null));
  }
  const unit = { currency: figure.currency, period };
  const { p10, p25, p50, p75, p90 } = figure.percentiles;
  const amounts = [p10, p25, p50, p75, p90, figure.mean, figure.standardDeviation];
  return [
    ...amounts.map(amount => amountCell(amount, unit)),
    figure.count === 45 ? { text: '45+' } : numberCell(figure.count),
    shareCell(figure.share, scale),
  ];
}

/** Percentiles beyond the five, where the service gave them. */
function toFullTables({ parts }: PayReport): TableModel[] {
  const components: readonly PayComponent[] = [
    'base',
    'total',
    'hourly',
    'bonus',
    'commission',
    'profitSharing',
  ];
  return components.flatMap(component => {
    const figure = parts[component];
    const given = Object.entries(figure?.fullPercentiles ?? {});
    const period: PayPeriod = component === 'hourly' ? 'hour' : 'year';
    return figure === null || given.length === 0
      ? []
      : [
          {
            caption: `${componentNames[component]}: all percentiles as given`,
            columns: numberColumns('Percentile', 'Amount'),
            rows: given.map(([name, amount]) => [
              textCell(name),
              amountCell(amount, { currency: figure.currency, period }),
            ]),
          },
        ];
  });
}
