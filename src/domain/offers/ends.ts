import { listValues, type NumberText, scaleValue } from './numberText';

import type { Magnitude } from './words/magnitudes';

/** A number with its magnitude, as written. */
export interface WrittenAmount {
  number: NumberText;
  magnitude: Magnitude | null;
}

/** One amount, or the two ends of a range, lower first. */
export type Ends = readonly [number, number | null];

/** The upper end of a range is rarely more than this multiple of the lower. */
const maxRangeRatio = 10;

/** The magnitude most likely meant where the written one doesn't fit: “950-1.1M”. */
const smaller: Readonly<Record<number, number>> = { 5: 3, 6: 3, 7: 5, 8: 4, 9: 6 };

/**
 * All interpretations of an amount or range; several mean that it is ambiguous, none that it isn't a
 * number. `hasCents` says that fractions are common, as in hourly pay.
 */
export function listEnds(amounts: readonly WrittenAmount[], hasCents: boolean): Ends[] {
  const [first, second] = amounts;
  if (first === undefined) {
    return [];
  }
  return second === undefined ? listSingle(first, hasCents) : listPairs(first, second, hasCents);
}

function valuesOf({ number, magnitude }: WrittenAmount, other: WrittenAmount, hasCents: boolean) {
  // In “1,250–1,500k” the magnitude applies to both numbers.
  const hasMagnitude = magnitude !== null || (other.magnitude !== null && isSmall(number));
  return listValues(number, { hasMagnitude, hasCents });
}

function isSmall({ grouped }: NumberText): boolean {
  return grouped === undefined || grouped.length <= 4;
}

function powersOf({ magnitude }: WrittenAmount): readonly number[] {
  return magnitude?.powers ?? [0];
}

function listSingle(amount: WrittenAmount, hasCents: boolean): Ends[] {
  const { halves } = amount.number;
  const single = valuesOf(amount, amount, hasCents).flatMap(value =>
    powersOf(amount).map((power): Ends => [scaleValue(value, power), null]),
  );
  if (halves === undefined) {
    return single;
  }
  const [low, high] = halves.map(value => scaleValue(value, powersOf(amount)[0] ?? 0));
  return [...single, sort(low ?? 0, high ?? 0)];
}

function listPairs(a: WrittenAmount, b: WrittenAmount, hasCents: boolean): Ends[] {
  const [as, bs] = [valuesOf(a, b, hasCents), valuesOf(b, a, hasCents)];
  const pairs = as.flatMap((x, i) =>
    // Both ends have the same number format.
    bs.flatMap((y, j) => (as.length === bs.length && i !== j ? [] : [[x, y] as const])),
  );
  return pairs.flatMap(([x, y]) => scalePair({ ...a, value: x }, { ...b, value: y }));
}

type Valued = WrittenAmount & { value: string };

/** “145-160k” and “$120k-150”: the magnitude of one end applies to both if that makes a range. */
function scalePair(a: Valued, b: Valued): Ends[] {
  const own = powersOf(a).flatMap(p =>
    powersOf(b).map(q => [scaleValue(a.value, p), scaleValue(b.value, q)] as const),
  );
  const shared = shareMagnitude(a, b);
  const [only] = own;
  if (only === undefined || own.length > 1 || shared === undefined) {
    return own.map(([x, y]) => sort(x, y));
  }
  return shared.isLarge && fits([only[1], only[0]]) ? [sort(...only)] : choosePairs(only, shared);
}

/** The pair that makes a range; all of them if none or several do. */
function choosePairs(own: Pair, { pairs, isCertain, isLarge }: Shared): Ends[] {
  const fitting = pairs.filter(fits);
  const [best] = fitting;
  if (fits(own) || (isLarge && best === undefined)) {
    return [sort(...own)];
  }
  if (isCertain && best !== undefined && best === pairs[0]) {
    return [sort(...best)];
  }
  const ordered = pairs.filter(([low, high]) => low <= high);
  return [...(best === undefined ? ordered : fitting), own].map(pair => sort(...pair));
}

type Pair = readonly [number, number];

interface Shared {
  /** The pair with the magnitude on both ends, then with a smaller one on the end without. */
  pairs: Pair[];
  /** The magnitude was written, or the other end is clearly in thousands. */
  isCertain: boolean;
  /** The end without a magnitude is 1,000 or more: it hardly needs one. */
  isLarge: boolean;
}

/** The range if the end without a magnitude gets that of the other; undefined if that's impossible. */
function shareMagnitude(a: Valued, b: Valued): Shared | undefined {
  const isFirst = isBare(a, b);
  const [bare, full] = isFirst ? [a, b] : [b, a];
  if (bare.magnitude !== null || (full.magnitude === null && !hasThousands(bare, full))) {
    return undefined;
  }
  const scaled = scaleValue(full.value, full.magnitude?.powers[0] ?? 0);
  const isLarge = Number(bare.value) >= 1000;
  return {
    pairs: listPowers(full).map(each => {
      const value = scaleValue(bare.value, each);
      return isFirst ? [value, scaled] : [scaled, value];
    }),
    isCertain: !isLarge && (full.magnitude !== null || (scaled % 1000 === 0 && isWrittenOut(full))),
    isLarge,
  };
}

/** Whether the first end is the one without a magnitude, or the smaller of two without. */
function isBare(a: Valued, b: Valued): boolean {
  return a.magnitude === null && (b.magnitude !== null || Number(a.value) < Number(b.value));
}

function listPowers({ magnitude }: Valued): number[] {
  const power = magnitude?.powers[0];
  return power === undefined ? [3] : [power, smaller[power]].filter(each => each !== undefined);
}

/** “80,000-90”: the other end may be in thousands. Cents on both ends rule that out. */
function hasThousands(bare: Valued, full: Valued): boolean {
  const hasCents = bare.number.hasCents && full.number.hasCents;
  return Number(bare.value) < 1000 && Number(full.value) >= 1000 && !hasCents;
}

function isWrittenOut({ number, value }: Valued): boolean {
  return number.grouped !== undefined || Number(value) >= 10_000;
}

function fits([low, high]: Pair): boolean {
  return low > 0 && low <= high && high <= low * maxRangeRatio;
}

function sort(a: number, b: number): Ends {
  if (a === b) {
    return [a, null];
  }
  return a < b ? [a, b] : [b, a];
}
