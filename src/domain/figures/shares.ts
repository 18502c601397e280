import { notProvided } from './money';

import type { ShareScale } from './figures';

/** Converts a share to a fraction of 1. */
export function toFraction(share: number | null, scale: ShareScale): number | null {
  if (share === null) {
    return null;
  }
  return scale === 'percent' ? share / 100 : share;
}

/** A share as a percentage: “38%”, “7.5%”, “0.04%”. From 0.1% on, at most one decimal place. */
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

const percentFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const smallFormat = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 1 });

function formatPercentage(fraction: number): string {
  // In binary, 0.07 × 100 isn't exactly 7. Twelve digits exceed the precision of any service.
  const percent = Number((fraction * 100).toPrecision(12));
  const small = percent !== 0 && Math.abs(percent) < 0.1;
  return (small ? smallFormat : percentFormat).format(percent).replace('-', '−');
}
