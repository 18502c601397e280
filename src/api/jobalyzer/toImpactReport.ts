import { inferDifferentialScale, inferShareScale } from '../../domain/figures/shareScale';
import { wrongShape } from '../http/parseAnswer';

import { toTitleMatch } from './toTitleMatch';

import type { ImpactItem, ImpactReport } from '../../domain/figures/impact';
import type { Impact, ImpactResponse } from './impactSchemas';

/**
 * A skill or certification section from an answer, its items in the order given.
 *
 * @throws AppError `responseShape` when the answer says nothing about items, not even that there are
 *   none.
 */
export function toImpactReport(response: ImpactResponse): ImpactReport {
  if (response.Answers === undefined) {
    throw wrongShape('jobalyzer', 'without a list of answers');
  }
  const items = Object.entries(response.Answers ?? {}).flatMap(([name, impact]) =>
    impact === null || impact === undefined ? [] : [toImpactItem(name, impact)],
  );
  return {
    items,
    shareScale: inferShareScale(items.map(item => item.share)),
    differentialScale: inferDifferentialScale(items),
    titleMatch: toTitleMatch(response.Context),
  };
}

function toImpactItem(name: string, impact: Impact): ImpactItem {
  return {
    name,
    profiles: impact.ProfileCount,
    share: impact.PercentReporting,
    medianBasePay: impact.MedianBasePay,
    differential: impact.PayDifferential,
    differentialShare: impact.PayDifferentialPercentage,
  };
}
