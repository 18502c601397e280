import { formatDecimal, formatOneDigit } from './decimals';
import { notProvided } from './money';

import type { ShareScale } from './figures';

/** A share as a fraction of 1, for either scale; null stays null. */
export function toFraction(share: number | null, scale: ShareScale): number | null {
  if (share === null) {
    return null;
  }
  return scale === 'percent' ? share / 100 : share;
}

/** A share in percent: “38%”, “7.5%”, “0.04%”. At most one decimal digit from 0.1% on. */
export function formatShare(share: number | null, scale: ShareScale): string {
  const fraction = toFraction(share, scale);
  return fraction === null ? notProvided : `${formatPercentage(fraction)}%`;
}

/** A relative difference as a percentage with its sign: “+6.7%”, “−0.7%”. */
export function formatShareDifference(share: number | null, scale: ShareScale): string {
  const fraction = toFraction(share, scale);
  if (fraction === null) {
    return notProvided;
  }
  const sign = fraction > 0 ? '+' : fraction < 0 ? '−' : '';
  return `${sign}${formatPercentage(Math.abs(fraction))}%`;
}

function formatPercentage(fraction: number): string {
  // 0.07 × 100 is not exactly 7; twelve digits are more than any service reports.
  const percent = Number((fraction * 100).toPrecision(12));
  const small = percent !== 0 && Math.abs(percent) < 0.1;
  return (small ? formatOneDigit(percent) : formatDecimal(percent, 1)).replace('-', '−');
}
