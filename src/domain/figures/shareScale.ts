import type { ShareScale } from './figures';

/** Tolerance for shares that were rounded up past 1. */
const wholeWithRounding = 1.0001;

/**
 * The scale of a list of shares, which neither service documents: percent if any share is over 1,
 * otherwise fractions. A list in percent with no share over 1% would be read as fractions, but
 * relevant lists contain larger shares.
 */
export function inferShareScale(shares: readonly (number | null)[]): ShareScale {
  return shares.some(share => share !== null && Math.abs(share) > wholeWithRounding)
    ? 'percent'
    : 'fraction';
}

/** A difference in pay as an amount and as a share, with the median that it refers to. */
export interface DifferentialFigures {
  medianBasePay: number | null;
  differential: number | null;
  differentialShare: number | null;
}

/**
 * The scale of a list of relative differences. Each item with an amount and a median votes for the
 * scale in which its share is closer to amount ÷ median; without a clear vote, see
 * `inferShareScale`.
 */
export function inferDifferentialScale(items: readonly DifferentialFigures[]): ShareScale {
  const votes = items.map(vote).reduce((sum, one) => sum + one, 0);
  if (votes !== 0) {
    return votes > 0 ? 'percent' : 'fraction';
  }
  return inferShareScale(items.map(item => item.differentialShare));
}

/** 1 for percent, −1 for fraction, 0 if undecided. */
function vote({ medianBasePay, differential, differentialShare }: DifferentialFigures): number {
  if (!medianBasePay || !differential || !differentialShare) {
    return 0;
  }
  const ratio = Math.abs(differentialShare / (differential / medianBasePay));
  // The threshold is 10: the geometric mean of equal (1) and percent (100).
  return Math.sign(Math.log10(ratio) - 1);
}
