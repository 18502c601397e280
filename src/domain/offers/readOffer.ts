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

/** An offer as a report shows it: by the year or hour, or with the sentence that says why it isn't compared. */
export interface ReadOffer {
  amount: number | null;
  upTo: number | null;
  onlyEnd: 'low' | 'high' | null;
  period: PayPeriod;
  basis: OfferBasis | null;
  /** How the amount of a year comes from the one written, with its constant: “$8,500 a month × 12”. */
  calculation: string | null;
  /** What comes with the amount and isn't in it. */
  besides: readonly string[];
  problem: string | null;
  /** What an ambiguous offer can mean, in texts that are read as just that. */
  candidates: readonly string[];
}

/**
 * Reads a written offer for a pay report. Base pay is compared with base pay and total pay with
 * total pay; an amount in another currency is refused, never converted. A period that isn't written
 * is taken from the size of the amount where that leaves no doubt.
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
      `“${text.trim()}” doesn’t say its period. It could be ${joinChoices(candidates)}.`,
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

/** The offer by the hour or by the year; other periods are multiplied up to a year. */
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

/** Whether the written currency can be the report's; a report whose currency isn't known takes any. */
function mayBe(hint: CurrencyHint, currency: Currency): boolean {
  const code = findCurrencyCode(currency);
  return code === undefined || hint.codes.includes(code);
}

/** An offer is rarely so many times as high or low as the middle of the report. */
const likelyFactor = 6;

/**
 * The periods that an amount without one can be of. People write “145,000” and mean a year, and
 * “62.50” and mean an hour; only what would be far off as both may be a month, week or day.
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

/** The amount nearest to the middle that was given, by the year. */
function findYearlyMiddle(
  { percentiles, mean }: PayFigure,
  period: PayPeriod,
  hoursPerYear: number,
): number | null {
  const middle = percentiles.p50 ?? mean ?? percentiles.p75 ?? percentiles.p25;
  return middle === null || period === 'year' ? middle : middle * hoursPerYear;
}
