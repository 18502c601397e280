import { percentileLabels, toKnots } from '../../../src/domain/figures/percentile';
import { type Unit, writeAmount, writePeriod } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import type { Percentiles } from '../../../src/domain/figures/figures';
import type { PayComponent, PayFigure, PayReport } from '../../../src/domain/figures/pay';

/** How the parts of pay are called. */
export const componentNames: Record<PayComponent, string> = {
  base: 'Base',
  total: 'Total',
  hourly: 'Hourly',
  bonus: 'Bonus',
  commission: 'Commission',
  profitSharing: 'Profit sharing',
};

/** The unit of a part of pay. */
export function unitOf(component: PayComponent, figure: PayFigure): Unit {
  return { currency: figure.currency, period: component === 'hourly' ? 'hour' : 'year' };
}

interface Answered {
  component: PayComponent;
  figure: PayFigure;
  jobTitle: string;
  /** Null when it is not known what place the figures are for. */
  placeName: string | null;
}

/** The answer in one sentence, as far as it was given. */
export function speakAnswer({ component, figure, jobTitle, placeName }: Answered): string {
  const unit = unitOf(component, figure);
  const { p10, p25, p50, p75, p90 } = figure.percentiles;
  const write = (amount: number): string => writeAmount(amount, unit);
  const parts = [
    p25 !== null && p75 !== null
      ? `the middle half earns ${write(p25)} to ${write(p75)} ${writePeriod(unit.period)}`
      : null,
    p50 === null ? null : `median ${write(p50)}`,
    p10 === null ? null : `one in ten earns under ${write(p10)}`,
    p90 === null ? null : `one in ten over ${write(p90)}`,
  ].filter(part => part !== null);
  const where = placeName === null ? '' : `, ${cleanText(placeName)}`;
  return `${componentNames[component]} pay for ${cleanText(jobTitle)}${where}: ${parts.join(', ')}.`;
}

/** A part of pay in one sentence: “Total: P10 $85,120, …, mean $157,900 a year”. */
export function speakFigure(name: string, figure: PayFigure, unit: Unit): string {
  const amounts = nameAmounts(figure.percentiles, figure.mean).map(
    ({ label, amount }) => `${label} ${writeAmount(amount, unit)}`,
  );
  return amounts.length === 0
    ? `${name}: not provided`
    : `${name}: ${amounts.join(', ')} ${writePeriod(unit.period)}`;
}

/** Every amount that was given, with what it is called: percentiles first, the mean last. */
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

/** What the pay section finds, from the medians that were given. */
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
    return `The median is ${base} in base pay and ${total} in total.`;
  }
  if (base !== null || total !== null) {
    return base === null
      ? `The median is ${total ?? ''} in total; the median of base pay is not provided.`
      : `The median is ${base} in base pay; the median in total is not provided.`;
  }
  const hourly = median('hourly');
  return hourly === null
    ? 'No median is provided.'
    : `The median is ${hourly} an hour; no yearly median is provided.`;
}
