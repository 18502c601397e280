import {
  formatAmount,
  formatDifference,
  notProvided,
  type PayPeriod,
} from '../../../src/domain/figures/money';
import { formatShareDifference } from '../../../src/domain/figures/shares';

import type { Difference } from '../../../src/domain/figures/difference';
import type { Currency } from '../../../src/domain/figures/figures';

/** How an amount is written: its currency and whether it is by the year or by the hour. */
export interface Unit {
  currency: Currency;
  period: PayPeriod;
}

/** “$105,210”, or “not provided”. */
export function writeAmount(value: number | null, unit: Unit): string {
  return formatAmount(value, unit.currency, unit.period);
}

/** “$105,210 – $171,980”. */
export function writeRange(low: number | null, high: number | null, unit: Unit): string {
  return `${writeAmount(low, unit)} – ${writeAmount(high, unit)}`;
}

/** “a year” or “an hour”. */
export function writePeriod(period: PayPeriod): string {
  return period === 'hour' ? 'an hour' : 'a year';
}

/** A difference with its sign: “+$9,080 (+6.7%)”. */
export function writeDifference(difference: Difference | null, unit: Unit): string {
  if (difference === null) {
    return notProvided;
  }
  const amount = formatDifference(difference.amount, unit.currency, unit.period);
  return difference.fraction === null
    ? amount
    : `${amount} (${formatShareDifference(difference.fraction, 'fraction')})`;
}

/** The size of a difference without its sign: “$9,080 (6.7%)”. */
export function writeDistance({ amount, fraction }: Difference, unit: Unit): string {
  const size = {
    amount: Math.abs(amount),
    fraction: fraction === null ? null : Math.abs(fraction),
  };
  return writeDifference(size, unit).replace(/\+/gu, '');
}

const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A plain number with its thousands grouped and a real minus: a count, a score. */
export function writeNumber(value: number | null): string {
  return value === null ? notProvided : numberFormat.format(value).replace('-', '−');
}
