import { type Knot, percentileLabels, percentileRanks, toKnots } from '../figures/percentile';

import type { PercentileName, Percentiles } from '../figures/figures';

/** Where an amount lies on a distribution of which up to five percentiles are known. */
export type OfferPlace =
  /** Beyond the lowest or highest percentile given: how far is not known, so there is no number. */
  | { kind: 'below' | 'above'; percentile: PercentileName }
  /** Between two neighbouring percentiles, or on one (`lower` and `upper` are the same then). */
  | { kind: 'within'; rank: number; lower: PercentileName; upper: PercentileName }
  /** Several percentiles have this very amount. */
  | { kind: 'tied'; lower: PercentileName; upper: PercentileName }
  | { kind: 'unknown'; reason: string };

/**
 * Reads an amount off between the percentiles that were given: exact on each of them, in proportion
 * between neighbours, without a number beyond the ends.
 */
export function placeOffer(amount: number, percentiles: Percentiles): OfferPlace {
  const knots = toKnots(percentiles);
  const first = knots[0];
  const last = knots.at(-1);
  if (first === undefined || last === undefined) {
    return { kind: 'unknown', reason: 'No percentile is provided.' };
  }
  if (knots.some((knot, index) => knot.amount < (knots[index - 1]?.amount ?? -Infinity))) {
    return { kind: 'unknown', reason: 'The percentiles given are not in rising order.' };
  }
  if (amount < first.amount) {
    return { kind: 'below', percentile: first.name };
  }
  return amount > last.amount
    ? { kind: 'above', percentile: last.name }
    : placeWithin(amount, knots);
}

/** The amount lies on or between the knots. */
function placeWithin(amount: number, knots: readonly Knot[]): OfferPlace {
  const on = knots.filter(knot => knot.amount === amount);
  const [firstOn, lastOn] = [on[0], on.at(-1)];
  if (firstOn !== undefined && lastOn !== undefined) {
    return firstOn === lastOn
      ? { kind: 'within', rank: firstOn.rank, lower: firstOn.name, upper: firstOn.name }
      : { kind: 'tied', lower: firstOn.name, upper: lastOn.name };
  }
  const upper = knots.find(knot => knot.amount > amount);
  const lower = knots.filter(knot => knot.amount < amount).at(-1);
  if (lower === undefined || upper === undefined) {
    return { kind: 'unknown', reason: 'The amount is not a number.' };
  }
  const way = (amount - lower.amount) / (upper.amount - lower.amount);
  const rank = lower.rank + way * (upper.rank - lower.rank);
  return { kind: 'within', rank, lower: lower.name, upper: upper.name };
}

/** “about P56”, “the median”, “just under P90”, “above P90”: never a number beyond the ends. */
export function describeOfferPlace(place: OfferPlace): string {
  switch (place.kind) {
    case 'below':
    case 'above':
      return `${place.kind} ${percentileLabels[place.percentile]}`;
    case 'tied':
      return `${percentileLabels[place.lower]} to ${percentileLabels[place.upper]}`;
    case 'unknown':
      return 'not placed';
    case 'within':
      return describeRank(place);
  }
}

function describeRank(place: Extract<OfferPlace, { kind: 'within' }>): string {
  const { rank, lower, upper } = place;
  if (lower === upper) {
    return lower === 'p50' ? 'the median' : percentileLabels[lower];
  }
  const rounded = Math.round(rank);
  if (rounded >= percentileRanks[upper]) {
    return `just under ${nameKnot(upper)}`;
  }
  return rounded <= percentileRanks[lower] ? `just over ${nameKnot(lower)}` : `about P${rounded}`;
}

function nameKnot(name: PercentileName): string {
  return name === 'p50' ? 'the median' : percentileLabels[name];
}

/** The percentiles between two neighbours that were not provided, so that a reading can say so. */
export function listMissingBetween(
  lower: PercentileName,
  upper: PercentileName,
): readonly PercentileName[] {
  const names: PercentileName[] = ['p10', 'p25', 'p50', 'p75', 'p90'];
  return names.slice(names.indexOf(lower) + 1, Math.max(names.indexOf(upper), 0));
}
