import { findCurrencyCode, nameCurrency } from '../figures/currencies';
import { type CurrencyHint, nameHint } from '../figures/currencyHints';
import { getPeriod } from '../report/headline';
import { listComparable } from './offerOnPay';
import { type OfferPeriod, offerPeriods, periodsPerYear } from './offer';
import { parseOffer } from './parseOffer';
import { joinChoices, writeOffer } from './writeOffer';

import type { Currency } from '../figures/figures';
import type { PayPeriod } from '../figures/money';
import type { PayFigure, PayReport } from '../figures/pay';
import type { Offer, OfferBasis } from './offer';

/** An offer as a report shows it: per year or hour, or with the reason why it can't be compared. */
export interface ReadOffer {
  amount: number | null;
  upTo: number | null;
  onlyEnd: 'low' | 'high' | null;
  period: PayPeriod;
  basis: OfferBasis | null;
  /** How the yearly amount was calculated from the written one: “$8,500 a month × 12”. */
  calculation: string | null;
  /** Extras that the amount doesn't include. */
  besides: readonly string[];
  problem: string | null;
  /** The candidates of an ambiguous offer, as unambiguous texts. */
  candidates: readonly string[];
}

/**
 * Parses a written offer for a pay report. Base pay is compared with base pay and total pay with total
 * pay; an amount in another currency is rejected, never converted. A missing period is inferred from
 * the amount if that is unambiguous.
 */
export function readOffer(text: string, pay: PayReport, hoursPerYear: number): ReadOffer {
  const parsed = parseOffer(text);
  if (!parsed.ok) {
    return refuse(parsed.sentence, parsed.candidates.map(writeOffer));
  }
  const offer = parsed.value;
  const [best] = listComparable(pay, offer.basis);
  if (best === undefined) {
    return refuse(explainNothing(pay, offer.basis));
  }
  const { currency } = best.figure;
  if (offer.currency !== null && !mayBe(offer.currency, currency)) {
    return refuse(
      `The offer is in ${nameHint(offer.currency)}, the report in ${nameCurrency(currency)}. Currencies aren’t converted.`,
    );
  }
  const yearly = findYearlyMiddle(best.figure, getPeriod(best.component), hoursPerYear);
  const periods =
    offer.period === null ? listPeriods(offer.amount, yearly, hoursPerYear) : [offer.period];
  const [period, ...others] = periods;
  if (period === undefined || others.length > 0) {
    const candidates = periods.map(each => writeOffer({ ...offer, period: each }));
    return refuse(
      `“${text.trim()}” has no period. It could be ${joinChoices(candidates)}.`,
      candidates,
    );
  }
  return toRead(offer, period);
}

function refuse(problem: string, candidates: readonly string[] = []): ReadOffer {
  return {
    amount: null,
    upTo: null,
    onlyEnd: null,
    period: 'year',
    basis: null,
    calculation: null,
    besides: [],
    problem,
    candidates,
  };
}

function explainNothing(pay: PayReport, basis: OfferBasis | null): string {
  if (basis === null || listComparable(pay, null).length === 0) {
    return 'This report has no pay data to compare with.';
  }
  return basis === 'total'
    ? 'The offer is total pay, and this report has no data on total pay. Total pay isn’t compared with base pay.'
    : 'The offer is base pay, and this report has no data on base pay. Base pay isn’t compared with total pay.';
}

/** The offer per hour or per year; other periods are converted to a year. */
function toRead(offer: Offer, period: OfferPeriod): ReadOffer {
  const { amount, upTo, onlyEnd, basis, besides, payments } = offer;
  const read = { onlyEnd, basis, besides, problem: null, candidates: [] };
  if (period === 'hour') {
    return { ...read, amount, upTo, period, calculation: null };
  }
  const times = periodsPerYear[period];
  return {
    ...read,
    amount: amount * times,
    upTo: upTo === null ? null : upTo * times,
    period: 'year',
    calculation: times === 1 && payments === null ? null : writeCalculation(offer, period),
  };
}

function writeCalculation(offer: Offer, period: Exclude<OfferPeriod, 'hour'>): string {
  const plain = writeOffer({ ...offer, period, onlyEnd: null, basis: null, besides: [] });
  if (offer.payments !== null) {
    return plain.replace(' x ', ' × ');
  }
  const unit = period === 'day' ? ' working days' : '';
  return `${plain} × ${periodsPerYear[period]}${unit}`;
}

/** Whether the written currency can be the report's; an unknown currency of the report matches any. */
function mayBe(hint: CurrencyHint, currency: Currency): boolean {
  const code = findCurrencyCode(currency);
  return code === undefined || hint.codes.includes(code);
}

/** An offer is rarely further from the middle of the report than by this factor. */
const likelyFactor = 6;

/**
 * The likely periods of an amount without one. “145,000” usually means a year, and “62.50” an hour;
 * only an amount that is unlikely as both may be for a month, week or day.
 */
function listPeriods(
  amount: number,
  yearlyMiddle: number | null,
  hoursPerYear: number,
): OfferPeriod[] {
  if (yearlyMiddle === null || yearlyMiddle <= 0) {
    return ['year'];
  }
  const factorOf = (period: OfferPeriod): number => {
    const times = period === 'hour' ? hoursPerYear : periodsPerYear[period];
    return Math.exp(Math.abs(Math.log((amount * times) / yearlyMiddle)));
  };
  const likely = offerPeriods.filter(period => factorOf(period) <= likelyFactor);
  const usual = (['year', 'hour'] as const).filter(period => likely.includes(period));
  if (usual.length > 0) {
    return usual;
  }
  const nearer = factorOf('hour') < factorOf('year') ? 'hour' : 'year';
  return likely.length === 0 ? [nearer] : [...likely, nearer];
}

/** The provided amount nearest to the middle, per year. */
function findYearlyMiddle(
  { percentiles, mean }: PayFigure,
  period: PayPeriod,
  hoursPerYear: number,
): number | null {
  const middle = percentiles.p50 ?? mean ?? percentiles.p75 ?? percentiles.p25;
  return middle === null || period === 'year' ? middle : middle * hoursPerYear;
}
