import { type Knot, percentileLabels, percentileRanks, toKnots } from '../figures/percentile';

import type { PercentileName, Percentiles } from '../figures/figures';

/** The position of an amount in a distribution, given by up to five percentiles. */
export type OfferPlace =
  /** Beyond the lowest or highest percentile, so its rank is unknown. */
  | { kind: 'below' | 'above'; percentile: PercentileName }
  /** Between two adjacent percentiles, or on one; `lower` and `upper` are then the same. */
  | { kind: 'within'; rank: number; lower: PercentileName; upper: PercentileName }
  /** Several percentiles have exactly this amount. */
  | { kind: 'tied'; lower: PercentileName; upper: PercentileName }
  | { kind: 'unknown'; reason: string };

/**
 * The position of an amount among the provided percentiles: exact on each of them, linearly
 * interpolated between adjacent ones, and without a rank beyond the ends.
 */
export function placeOffer(amount: number, percentiles: Percentiles): OfferPlace {
  const knots = toKnots(percentiles);
  const first = knots[0];
  const last = knots.at(-1);
  if (first === undefined || last === undefined) {
    return { kind: 'unknown', reason: 'No percentile is provided.' };
  }
  if (knots.some((knot, index) => knot.amount < (knots[index - 1]?.amount ?? -Infinity))) {
    return { kind: 'unknown', reason: 'The percentiles aren’t in ascending order.' };
  }
  if (amount < first.amount) {
    return { kind: 'below', percentile: first.name };
  }
  return amount > last.amount
    ? { kind: 'above', percentile: last.name }
    : placeWithin(amount, knots);
}

/** For an amount on or between the knots. */
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
    return { kind: 'unknown', reason: 'The amount isn’t a number.' };
  }
  const way = (amount - lower.amount) / (upper.amount - lower.amount);
  const rank = lower.rank + way * (upper.rank - lower.rank);
  return { kind: 'within', rank, lower: lower.name, upper: upper.name };
}

/** “about P56”, “the median”, “just under P90”, “above P90”: never a rank beyond the ends. */
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

/** The same for sentences: “at about the 56th percentile”, “above the 90th percentile”. */
export function describeOfferPlaceInWords(place: OfferPlace): string {
  switch (place.kind) {
    case 'below':
    case 'above':
      return `${place.kind} ${nameKnotInWords(place.percentile)}`;
    case 'tied':
      return `from ${nameKnotInWords(place.lower)} to ${nameKnotInWords(place.upper)}`;
    case 'unknown':
      return 'not placed';
    case 'within':
      return describeRankInWords(place);
  }
}

function describeRankInWords({
  rank,
  lower,
  upper,
}: Extract<OfferPlace, { kind: 'within' }>): string {
  const rounded = Math.round(rank);
  if (lower === upper) {
    return `at ${nameKnotInWords(lower)}`;
  }
  if (rounded >= percentileRanks[upper]) {
    return `just under ${nameKnotInWords(upper)}`;
  }
  return rounded <= percentileRanks[lower]
    ? `just over ${nameKnotInWords(lower)}`
    : `at about the ${writeOrdinal(rounded)} percentile`;
}

function nameKnotInWords(name: PercentileName): string {
  return name === 'p50' ? 'the median' : `the ${writeOrdinal(percentileRanks[name])} percentile`;
}

function writeOrdinal(rank: number): string {
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  const rule = new Intl.PluralRules('en-US', { type: 'ordinal' }).select(rank);
  return `${rank}${endings[rule] ?? 'th'}`;
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

/** The percentiles between two others that weren't provided, for display. */
export function listMissingBetween(
  lower: PercentileName,
  upper: PercentileName,
): readonly PercentileName[] {
  const names: PercentileName[] = ['p10', 'p25', 'p50', 'p75', 'p90'];
  return names.slice(names.indexOf(lower) + 1, Math.max(names.indexOf(upper), 0));
}
