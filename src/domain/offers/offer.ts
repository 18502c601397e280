import type { CurrencyHint } from '../figures/currencyHints';

/** Higher than any pay in any currency. */
export const highestAmount = 1e12;

/** What an amount includes: base pay only, or total pay (OTE, total compensation, CTC). */
export type OfferBasis = 'base' | 'total';

/** An amount of pay as written. Whatever wasn't written is null, not guessed. */
export interface Offer {
  amount: number;
  /** The upper end of a range, whose lower end is `amount`. */
  upTo: number | null;
  /** The only given end, as in “from 80k” and “up to 80k”; null otherwise. */
  onlyEnd: 'low' | 'high' | null;
  currency: CurrencyHint | null;
  period: OfferPeriod | null;
  /** The number of monthly salaries a year, as in “8,500 x 13”; `amount` is then per year. */
  payments: number | null;
  basis: OfferBasis | null;
  /** Extras that the amount doesn't include, as written: “20% bonus”. */
  besides: readonly string[];
}

/** The result of parsing a text: an offer, or an error with the candidates of an ambiguous text. */
export type OfferReading =
  { ok: true; value: Offer } | { ok: false; sentence: string; candidates: readonly Offer[] };

/** The pay periods. */
export const offerPeriods = ['hour', 'day', 'week', 'fortnight', 'month', 'year'] as const;

export type OfferPeriod = (typeof offerPeriods)[number];

/**
 * The number of periods in a year. A year has 260 working days (52 weeks of five), so a day has
 * `hoursPerYear` ÷ 260 hours: 8 with the default of 2,080. Hours are converted with `hoursPerYear`.
 */
export const periodsPerYear: Readonly<Record<Exclude<OfferPeriod, 'hour'>, number>> = {
  day: 260,
  week: 52,
  fortnight: 26,
  month: 12,
  year: 1,
};

/** The text of a period after an amount. */
export const periodNames: Readonly<Record<OfferPeriod, string>> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  fortnight: 'every two weeks',
  month: 'a month',
  year: 'a year',
};
