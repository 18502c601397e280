import type { CurrencyHint } from '../figures/currencyHints';
import type { OfferPeriod } from './offerPeriod';

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
