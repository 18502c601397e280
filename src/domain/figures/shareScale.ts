import type { ShareScale } from './figures';

/** A share that was rounded upwards is still a share of one. */
const wholeWithRounding = 1.0001;

/**
 * How a list of shares is scaled, since neither service says: percent as soon as one of them is over
 * 1, fractions otherwise. So a list in percent whose every share is at most 1 % would be taken for
 * fractions; lists of shares that matter have larger ones.
 */
export function inferShareScale(shares: readonly (number | null)[]): ShareScale {
  return shares.some(share => share !== null && Math.abs(share) > wholeWithRounding)
    ? 'percent'
    : 'fraction';
}

/** A difference in pay three times over: as an amount, against the median, and as a share of it. */
export interface DifferentialFigures {
  medianBasePay: number | null;
  differential: number | null;
  differentialShare: number | null;
}

/**
 * How a list of relative differences is scaled. Where amount and median are known, each item votes for
 * the scale in which its share is nearer to amount ÷ median; without a clear vote, as
 * `inferShareScale`.
 */
export function inferDifferentialScale(items: readonly DifferentialFigures[]): ShareScale {
  const votes = items.map(vote).reduce((sum, one) => sum + one, 0);
  if (votes !== 0) {
    return votes > 0 ? 'percent' : 'fraction';
  }
  return inferShareScale(items.map(item => item.differentialShare));
}

/** 1 for percent, −1 for fraction, 0 when the item does not tell. */
function vote({ medianBasePay, differential, differentialShare }: DifferentialFigures): number {
  if (!medianBasePay || !differential || !differentialShare) {
    return 0;
  }
  const ratio = Math.abs(differentialShare / (differential / medianBasePay));
  // Between “the same” and “a hundred times”, the middle is ten times.
  return Math.sign(Math.log10(ratio) - 1);
}
