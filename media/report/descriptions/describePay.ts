import { percentileLabels, toKnots } from '../../../src/domain/figures/percentile';
import { type Unit, writeAmount, writePeriod } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import type { Percentiles } from '../../../src/domain/figures/figures';
import type { PayComponent, PayFigure, PayReport } from '../../../src/domain/figures/pay';

/** The names of the pay components. */
export const componentNames: Record<PayComponent, string> = {
  base: 'Base',
  total: 'Total',
  hourly: 'Hourly',
  bonus: 'Bonus',
  commission: 'Commission',
  profitSharing: 'Profit sharing',
};

/** The unit of a pay component. */
export function unitOf(component: PayComponent, figure: PayFigure): Unit {
  return { currency: figure.currency, period: component === 'hourly' ? 'hour' : 'year' };
}

interface Answer {
  component: PayComponent;
  figure: PayFigure;
  jobTitle: string;
  /** Null if the location of the figures is unknown. */
  placeName: string | null;
}

/** The accessible label of the answer: whatever was provided, in one sentence. */
export function labelAnswer({ component, figure, jobTitle, placeName }: Answer): string {
  const unit = unitOf(component, figure);
  const { p10, p25, p50, p75, p90 } = figure.percentiles;
  const write = (amount: number): string => writeAmount(amount, unit);
  const parts = [
    p25 !== null && p75 !== null
      ? `the middle 50% earns ${write(p25)} to ${write(p75)} ${writePeriod(unit.period)}`
      : null,
    p50 === null ? null : `median ${write(p50)}`,
    p10 === null ? null : `10% earn less than ${write(p10)}`,
    p90 === null ? null : `10% earn more than ${write(p90)}`,
  ].filter(part => part !== null);
  const where = placeName === null ? '' : `, ${cleanText(placeName)}`;
  return `${componentNames[component]} pay for ${cleanText(jobTitle)}${where}: ${parts.join(', ')}.`;
}

/** The accessible label of a pay component: “Total: P10 $85,120, …, mean $157,900 per year”. */
export function labelFigure(name: string, figure: PayFigure, unit: Unit): string {
  const amounts = nameAmounts(figure.percentiles, figure.mean).map(
    ({ label, amount }) => `${label} ${writeAmount(amount, unit)}`,
  );
  return amounts.length === 0
    ? `${name}: not provided`
    : `${name}: ${amounts.join(', ')} ${writePeriod(unit.period)}`;
}

/** Every provided amount with its name: percentiles first, the mean last. */
export function nameAmounts(
  percentiles: Percentiles,
  mean: number | null,
): { label: string; amount: number }[] {
  const knots = toKnots(percentiles).map(({ name, amount }) => ({
    label: percentileLabels[name],
    amount,
  }));
  return mean === null ? knots : [...knots, { label: 'mean', amount: mean }];
}

/** The finding of the pay section, from the provided medians. */
export function describePay({ parts }: PayReport): string {
  const median = (component: PayComponent): string | null => {
    const figure = parts[component];
    const amount = figure?.percentiles.p50 ?? null;
    return figure === null || amount === null
      ? null
      : writeAmount(amount, unitOf(component, figure));
  };
  const [base, total] = [median('base'), median('total')];
  if (base !== null && total !== null) {
    return `The median is ${base} for base pay and ${total} for total pay.`;
  }
  if (base !== null || total !== null) {
    return base === null
      ? `The median is ${total ?? ''} for total pay; the median of base pay is not provided.`
      : `The median is ${base} for base pay; the median of total pay is not provided.`;
  }
  const hourly = median('hourly');
  return hourly === null
    ? 'No median is provided.'
    : `The median is ${hourly} per hour; no annual median is provided.`;
}
