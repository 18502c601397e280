import { type Knot, percentileLabels, percentileRanks, toKnots } from '../figures/percentile';

import type { PercentileName, Percentiles } from '../figures/figures';

/** The position of an amount in a distribution of which up to five percentiles are known. */
export type OfferPlace =
  /** Beyond the lowest or highest percentile given: how far isn't known, so there is no number. */
  | { kind: 'below' | 'above'; percentile: PercentileName }
  /** Between two adjacent percentiles, or on one (`lower` and `upper` are the same then). */
  | { kind: 'within'; rank: number; lower: PercentileName; upper: PercentileName }
  /** Several percentiles have this very amount. */
  | { kind: 'tied'; lower: PercentileName; upper: PercentileName }
  | { kind: 'unknown'; reason: string };

/**
 * Interpolates the position of an amount between the percentiles that were given: exact on each of
 * them, in proportion between adjacent ones, without a number beyond the ends.
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
    return { kind: 'unknown', reason: 'The amount isn’t a number.' };
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

/** The same as part of a sentence: “at about the 56th percentile”, “above the 90th percentile”. */
export function speakOfferPlace(place: OfferPlace): string {
  switch (place.kind) {
    case 'below':
    case 'above':
      return `${place.kind} ${speakKnot(place.percentile)}`;
    case 'tied':
      return `from ${speakKnot(place.lower)} to ${speakKnot(place.upper)}`;
    case 'unknown':
      return 'not placed';
    case 'within':
      return speakRank(place);
  }
}

function speakRank({ rank, lower, upper }: Extract<OfferPlace, { kind: 'within' }>): string {
  const rounded = Math.round(rank);
  if (lower === upper) {
    return `at ${speakKnot(lower)}`;
  }
  if (rounded >= percentileRanks[upper]) {
    return `just under ${speakKnot(upper)}`;
  }
  return rounded <= percentileRanks[lower]
    ? `just over ${speakKnot(lower)}`
    : `at about the ${writeOrdinal(rounded)} percentile`;
}

function speakKnot(name: PercentileName): string {
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

/** The percentiles between two others that weren't provided, so that the page can say so. */
export function listMissingBetween(
  lower: PercentileName,
  upper: PercentileName,
): readonly PercentileName[] {
  const names: PercentileName[] = ['p10', 'p25', 'p50', 'p75', 'p90'];
  return names.slice(names.indexOf(lower) + 1, Math.max(names.indexOf(upper), 0));
}
