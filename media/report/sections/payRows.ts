import { formatDecimal } from '../../../src/domain/figures/decimals';
import { convertPeriod } from '../../../src/domain/offers/offerOnPay';
import { hasAmount } from '../../../src/domain/report/headline';
import { formatShare } from '../../../src/domain/figures/shares';
import { componentNames } from '../descriptions/describePay';

import type { Percentiles } from '../../../src/domain/figures/figures';
import type { PayPeriod } from '../../../src/domain/figures/money';
import type { PayComponent, PayFigure, PayReport } from '../../../src/domain/figures/pay';

/** A row of the pay table: a pay component as received, or converted to an hourly amount. */
export interface PayRow {
  name: string;
  note: string | null;
  /** Null if the service provided nothing for this component. */
  figure: PayFigure | null;
}

const annual: readonly PayComponent[] = ['base', 'total', 'bonus', 'commission', 'profitSharing'];

/** The periods that the page can switch between: those for which the service provided figures. */
export function listPeriods({ parts }: PayReport): PayPeriod[] {
  const has = (component: PayComponent): boolean => {
    const figure = parts[component];
    return figure !== null && hasAmount(figure);
  };
  const periods: PayPeriod[] = [];
  if (annual.some(has)) {
    periods.push('year');
  }
  if (has('hourly')) {
    periods.push('hour');
  }
  return periods;
}

/**
 * The rows of one period, the service's own figures first. Hourly rows also include base and total
 * pay, converted and marked as such.
 */
export function listPayRows(pay: PayReport, period: PayPeriod, hoursPerYear: number): PayRow[] {
  const { parts } = pay;
  if (period === 'year') {
    return annual.map(component => ({
      name: componentNames[component],
      note: describeShare(parts[component], pay),
      figure: parts[component],
    }));
  }
  const hours = formatDecimal(hoursPerYear, 3);
  const converted = (['base', 'total'] as const).flatMap(component => {
    const figure = parts[component];
    return figure === null || !hasAmount(figure)
      ? []
      : [
          {
            name: componentNames[component],
            note: `annual figure ÷ ${hours} h`,
            figure: toHourly(figure, hoursPerYear),
          },
        ];
  });
  const own = {
    name: 'Hourly',
    note: describeShare(parts.hourly, pay),
    figure: parts.hourly,
  };
  return [own, ...converted];
}

function describeShare(figure: PayFigure | null, pay: PayReport): string | null {
  if (figure?.share === null || figure === null) {
    return null;
  }
  return formatShare(figure.share, pay.shareScale) === '100%'
    ? 'all profiles'
    : `${formatShare(figure.share, pay.shareScale)} report this`;
}

function toHourly(figure: PayFigure, hoursPerYear: number): PayFigure {
  const convert = (amount: number | null): number | null =>
    amount === null ? null : convertPeriod({ amount, period: 'year' }, hoursPerYear).amount;
  const { p10, p25, p50, p75, p90 } = figure.percentiles;
  const percentiles: Percentiles = {
    p10: convert(p10),
    p25: convert(p25),
    p50: convert(p50),
    p75: convert(p75),
    p90: convert(p90),
  };
  return { ...figure, percentiles, mean: convert(figure.mean), standardDeviation: null };
}
