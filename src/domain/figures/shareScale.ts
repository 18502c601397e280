import type { ShareScale } from './figures';

/** Tolerates a share that was rounded up past 1. */
const wholeWithRounding = 1.0001;

/**
 * Infers the scale of a list of shares, because neither service documents it: percent if any share
 * exceeds 1, otherwise fractions. A list of percentages of at most 1 % each would be misread, but
 * relevant lists have larger ones.
 */
export function inferShareScale(shares: readonly (number | null)[]): ShareScale {
  return shares.some(share => share !== null && Math.abs(share) > wholeWithRounding)
    ? 'percent'
    : 'fraction';
}

/** A difference in pay, as an amount and as a share of the median. */
export interface DifferentialFigures {
  medianBasePay: number | null;
  differential: number | null;
  differentialShare: number | null;
}

/**
 * Infers the scale of a list of relative differences. Each item with an amount and a median votes
 * for the scale in which its share is closer to amount ÷ median. Without a clear vote, falls back
 * to `inferShareScale`.
 */
export function inferDifferentialScale(items: readonly DifferentialFigures[]): ShareScale {
  const votes = items.map(vote).reduce((sum, one) => sum + one, 0);
  if (votes !== 0) {
    return votes > 0 ? 'percent' : 'fraction';
  }
  return inferShareScale(items.map(item => item.differentialShare));
}

/** 1 for percent, −1 for fraction, 0 when the item is inconclusive. */
function vote({ medianBasePay, differential, differentialShare }: DifferentialFigures): number {
  if (!medianBasePay || !differential || !differentialShare) {
    return 0;
  }
  const ratio = Math.abs(differentialShare / (differential / medianBasePay));
  // The geometric mean of 1 (fraction) and 100 (percent) is 10.
  return Math.sign(Math.log10(ratio) - 1);
}
