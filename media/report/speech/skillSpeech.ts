import { joinWords } from '../../../src/domain/report/comparison';
import { formatShare, formatShareDifference } from '../../../src/domain/figures/shares';
import { cleanText } from '../text/cleanText';

import type { ImpactItem, ImpactReport } from '../../../src/domain/figures/impact';
import type { SkillFindings, SkillPoint } from '../../../src/domain/report/quadrant';

/** The items by what they are worth, highest first; those without a worth come last, as given. */
export function sortByWorth({ items }: ImpactReport): ImpactItem[] {
  const worth = (item: ImpactItem): number =>
    item.differential ?? item.differentialShare ?? -Infinity;
  return [...items].sort((a, b) => (worth(a) === worth(b) ? 0 : worth(b) - worth(a)));
}

/** What the skills section finds, in one sentence. */
export function describeWorth(report: ImpactReport): string {
  const best = sortByWorth(report).find(({ differentialShare }) => differentialShare !== null);
  const share = best?.differentialShare ?? null;
  if (best === undefined || share === null) {
    return 'What they go along with in pay is not provided.';
  }
  return share <= 0
    ? 'None goes along with higher pay.'
    : `${cleanText(best.name, 60)} goes along with the highest pay (${formatShareDifference(share, report.differentialScale)}).`;
}

/** What worth against demand finds, naming the best of both and the common without a premium. */
export function speakQuadrant({ paysAndAsked, askedWithoutPremium }: SkillFindings): string {
  const best = paysAndAsked[0];
  const first =
    best === undefined
      ? 'no skill that is asked for often goes along with higher pay'
      : `${nameOf(best)} is asked for often (${formatShare(best.demand, 'fraction')} of postings) and goes along with ${formatShareDifference(best.worth, 'fraction')} in pay`;
  const common = askedWithoutPremium.slice(0, 3).map(nameOf);
  const verb = common.length === 1 ? 'is' : 'are';
  const second =
    common.length === 0 ? '' : `; ${joinWords(common)} ${verb} common without a premium`;
  return `Worth against demand: ${first}${second}.`;
}

/** The same as a lead under the heading. */
export function describeQuadrant(findings: SkillFindings): string {
  const text = speakQuadrant(findings).replace('Worth against demand: ', '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nameOf(point: SkillPoint): string {
  return cleanText(point.name, 60);
}
