import { joinWords } from '../../../src/domain/report/comparison';
import { formatShare, formatShareDifference } from '../../../src/domain/figures/shares';
import { cleanText } from '../text/cleanText';

import type { ImpactItem, ImpactReport } from '../../../src/domain/figures/impact';
import type { SkillFindings, SkillPoint } from '../../../src/domain/report/quadrant';

/** The items by pay premium, highest first; items without one come last, in the order received. */
export function sortByPremium({ items }: ImpactReport): ImpactItem[] {
  const premium = (item: ImpactItem): number =>
    item.differential ?? item.differentialShare ?? -Infinity;
  return [...items].sort((a, b) => (premium(a) === premium(b) ? 0 : premium(b) - premium(a)));
}

/** The finding of the skills section, in one sentence. */
export function describePremium(report: ImpactReport): string {
  const best = sortByPremium(report).find(({ differentialShare }) => differentialShare !== null);
  const share = best?.differentialShare ?? null;
  if (best === undefined || share === null) {
    return 'Pay premiums are not provided.';
  }
  return share <= 0
    ? 'None is associated with higher pay.'
    : `${cleanText(best.name, 60)} is associated with the highest pay (${formatShareDifference(share, report.differentialScale)}).`;
}

/**
 * The accessible label of premium vs. demand: the best skill by both, and common skills without a
 * premium.
 */
export function labelQuadrant({ premiumInDemand, noPremiumInDemand }: SkillFindings): string {
  const best = premiumInDemand[0];
  const first =
    best === undefined
      ? 'no in-demand skill is associated with higher pay'
      : `${nameOf(best)} is in demand (${formatShare(best.demand, 'fraction')} of postings) and associated with ${formatShareDifference(best.premium, 'fraction')} in pay`;
  const common = noPremiumInDemand.slice(0, 3).map(nameOf);
  const verb = common.length === 1 ? 'carries' : 'carry';
  const second =
    common.length === 0 ? '' : `; ${joinWords(common)} are common but ${verb} no premium`;
  return `Pay premium vs. demand: ${first}${second}.`;
}

/** The same finding as a sentence below the heading. */
export function describeQuadrant(findings: SkillFindings): string {
  const text = labelQuadrant(findings).replace('Pay premium vs. demand: ', '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nameOf(point: SkillPoint): string {
  return cleanText(point.name, 60);
}
