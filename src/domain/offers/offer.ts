import type { CurrencyHint } from '../figures/currencyHints';

/** More than any pay in any currency. */
export const highestAmount = 1e12;

/** What an amount covers: base pay alone, or all of it (OTE, total compensation, CTC). */
export type OfferBasis = 'base' | 'total';

/** An amount of pay as a person wrote it. What wasn't written is null: nothing is guessed here. */
export interface Offer {
  amount: number;
  /** The upper end of a range; `amount` is its lower end then. */
  upTo: number | null;
  /** The only end that was written, of “from 80k” and “up to 80k”; null for anything else. */
  onlyEnd: 'low' | 'high' | null;
  currency: CurrencyHint | null;
  period: OfferPeriod | null;
  /** Monthly salaries a year, of “8,500 x 13”: the amount is that of the year then. */
  payments: number | null;
  basis: OfferBasis | null;
  /** What comes with the amount and isn't in it, as written: “20% bonus”. */
  besides: readonly string[];
}

/** The reading of a text: an offer, a question with the offers that it can be, or a refusal. */
export type OfferReading =
  { ok: true; value: Offer } | { ok: false; sentence: string; candidates: readonly Offer[] };

/** The periods that people name pay by. */
export const offerPeriods = ['hour', 'day', 'week', 'fortnight', 'month', 'year'] as const;

export type OfferPeriod = (typeof offerPeriods)[number];

/**
 * How many of a period make a year. A year has 260 working days (52 weeks of five), so a day has
 * `hoursPerYear` ÷ 260 hours: 8 with the usual 2,080. Hours are converted by `hoursPerYear` alone.
 */
export const periodsPerYear: Readonly<Record<Exclude<OfferPeriod, 'hour'>, number>> = {
  day: 260,
  week: 52,
  fortnight: 26,
  month: 12,
  year: 1,
};

/** How a period is written behind an amount. */
export const periodNames: Readonly<Record<OfferPeriod, string>> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  fortnight: 'every two weeks',
  month: 'a month',
  year: 'a year',
};
