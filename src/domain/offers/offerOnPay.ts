import { findCurrencyCode, nameCurrency } from '../figures/currencies';
import { type CurrencyHint, nameHint } from '../figures/currencyHints';
import { findHeadline, getPeriod, hasAmount, type Headline } from '../report/headline';

import { type Offer, parseOffer } from './offer';
import { type OfferPlace, placeOffer } from './offerPlace';

import type { Currency } from '../figures/figures';
import type { PayPeriod } from '../figures/money';
import type { PayComponent, PayFigure, PayReport } from '../figures/pay';

/** An amount on the part of pay that it is held against. */
export interface OfferOnPay {
  component: PayComponent;
  figure: PayFigure;
  /** In the period of the component. */
  amount: number;
  /** True when the amount was turned from hours to a year or back, by the hours of a year. */
  converted: boolean;
  place: OfferPlace;
}

/** An amount with its period, as it stands in a report. */
export interface DatedAmount {
  amount: number;
  period: PayPeriod;
}

/**
 * Holds an amount against the service's own figures of the same period: base before total. Only
 * where there are none of that period is the amount converted, and says so. Undefined when the
 * report has no figure to hold it against.
 */
export function placeOnPay(
  offer: DatedAmount,
  pay: PayReport,
  hoursPerYear: number,
): OfferOnPay | undefined {
  const order: PayComponent[] = ['base', 'total', 'hourly'];
  const given = order.flatMap(component => {
    const figure = pay.parts[component];
    return figure !== null && hasAmount(figure) ? [{ component, figure }] : [];
  });
  const native = given.find(({ component }) => getPeriod(component) === offer.period);
  const chosen = native ?? given[0];
  if (chosen === undefined) {
    return undefined;
  }
  const amount = native === undefined ? convertPeriod(offer, hoursPerYear).amount : offer.amount;
  return {
    ...chosen,
    amount,
    converted: native === undefined,
    place: placeOffer(amount, chosen.figure.percentiles),
  };
}

/** The same pay in the other period, by the hours that make a year. */
export function convertPeriod(offer: DatedAmount, hoursPerYear: number): DatedAmount {
  return offer.period === 'hour'
    ? { amount: offer.amount * hoursPerYear, period: 'year' }
    : { amount: offer.amount / hoursPerYear, period: 'hour' };
}

/** An offer as a report keeps it: read, or with the sentence that says why it cannot be placed. */
export interface ReadOffer {
  amount: number | null;
  upTo: number | null;
  period: PayPeriod;
  problem: string | null;
}

/**
 * Reads a written offer against a pay report. An amount in another currency is refused, never
 * converted. A period that was not written is taken from the size of the amount.
 */
export function readOffer(text: string, pay: PayReport, hoursPerYear: number): ReadOffer {
  const parsed = parseOffer(text);
  if (!parsed.ok) {
    return refuse(parsed.sentence, 'year');
  }
  const offer = parsed.value;
  const headline = findHeadline(pay);
  if (headline === undefined) {
    return refuse('This report has no pay figures to hold it against.', offer.period ?? 'year');
  }
  const { currency } = headline.figure;
  const period = offer.period ?? guessPeriod(offer, headline, hoursPerYear);
  if (offer.currency !== null && !mayBe(offer.currency, currency)) {
    const sentence = `It is in ${nameHint(offer.currency)}, this report is in ${nameCurrency(currency)}. Nothing is converted.`;
    return refuse(sentence, period);
  }
  return { amount: offer.amount, upTo: offer.upTo, period, problem: null };
}

function refuse(problem: string, period: PayPeriod): ReadOffer {
  return { amount: null, upTo: null, period, problem };
}

/** Whether the written currency can be the report's; a report whose currency is not known takes any. */
function mayBe(hint: CurrencyHint, currency: Currency): boolean {
  const code = findCurrencyCode(currency);
  return code === undefined || hint.codes.includes(code);
}

/**
 * The period in which the amount is nearer to the report's own figures, by ratio. People write
 * “145,000” and mean a year, and “62.50” and mean an hour.
 */
function guessPeriod(offer: Offer, headline: Headline, hoursPerYear: number): PayPeriod {
  const middle = findMiddle(headline.figure);
  if (middle === null || middle <= 0) {
    return 'year';
  }
  const yearly = headline.period === 'hour' ? middle * hoursPerYear : middle;
  const distance = (amount: number): number => Math.abs(Math.log(amount / yearly));
  return distance(offer.amount * hoursPerYear) < distance(offer.amount) ? 'hour' : 'year';
}

/** The amount nearest to the middle that was given. */
function findMiddle({ percentiles, mean }: PayFigure): number | null {
  return percentiles.p50 ?? mean ?? percentiles.p75 ?? percentiles.p25;
}
