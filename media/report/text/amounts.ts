import { formatDecimal } from '../../../src/domain/figures/decimals';
import {
  formatAmount,
  formatDifference,
  notProvided,
  type PayPeriod,
} from '../../../src/domain/figures/money';
import { formatShareDifference } from '../../../src/domain/figures/shares';

import type { Difference } from '../../../src/domain/figures/difference';
import type { Currency } from '../../../src/domain/figures/figures';

/** The currency of an amount, and whether it is per year or per hour. */
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

/** “per year” or “per hour”. */
export function writePeriod(period: PayPeriod): string {
  return period === 'hour' ? 'per hour' : 'per year';
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

/** A plain number, such as a count or a score, with grouped thousands and a typographic minus. */
export function writeNumber(value: number | null): string {
  return value === null ? notProvided : formatDecimal(value, 2).replace('-', '−');
}
