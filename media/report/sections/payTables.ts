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
import { componentNames } from '../descriptions/describePay';

import { listPayRows } from './payRows';
import { percentileCells, percentileColumns } from './percentileCells';

import type { ShareScale } from '../../../src/domain/figures/figures';
import type { PayPeriod } from '../../../src/domain/figures/money';
import type { PayComponent, PayFigure, PayReport } from '../../../src/domain/figures/pay';
import type { PayRow } from './payRows';

const columns = numberColumns('Component', ...percentileColumns, 'People', 'Share reporting');

/**
 * Every figure of the pay section: annual pay, hourly pay if provided, and all other percentiles.
 */
export function toPayTables(pay: PayReport, hoursPerYear: number): TableModel[] {
  const table = (caption: string, period: PayPeriod): TableModel => ({
    caption,
    columns,
    rows: listPayRows(pay, period, hoursPerYear).map(row => toRow(row, period, pay.shareScale)),
  });
  const { hourly } = pay.parts;
  return [
    table('Annual pay', 'year'),
    ...(hourly !== null && hasAmount(hourly) ? [table('Hourly pay', 'hour')] : []),
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
  return [
    ...percentileCells(figure, { currency: figure.currency, period }),
    figure.count === 45 ? { text: '45+' } : numberCell(figure.count),
    shareCell(figure.share, scale),
  ];
}

/** Percentiles beyond the five, if the service provided them. */
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
            caption: `${componentNames[component]}: all percentiles, as reported`,
            columns: numberColumns('Percentile', 'Amount'),
            rows: given.map(([name, amount]) => [
              textCell(name),
              amountCell(amount, { currency: figure.currency, period }),
            ]),
          },
        ];
  });
}
