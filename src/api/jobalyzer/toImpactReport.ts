import { inferDifferentialScale, inferShareScale } from '../../domain/figures/shareScale';
import { wrongShape } from '../http/parseAnswer';

import { toTitleMatch } from './toTitleMatch';

import type { ImpactItem, ImpactReport } from '../../domain/figures/impact';
import type { Impact, ImpactResponse } from './impactSchemas';

/**
 * The skill or certification section of a response, its items in the order received.
 *
 * @throws AppError `responseShape` when the response has no list of items, not even an empty one.
 */
export function toImpactReport(response: ImpactResponse): ImpactReport {
  if (response.Answers === undefined) {
    throw wrongShape('jobalyzer', 'a response without a list of answers');
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
