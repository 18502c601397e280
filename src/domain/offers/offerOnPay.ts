import { formatDecimal } from '../figures/decimals';
import { getPeriod, hasAmount } from '../report/headline';

import { type OfferPlace, placeOffer } from './offerPlace';

import type { PayPeriod } from '../figures/money';
import type { PayComponent, PayFigure, PayReport } from '../figures/pay';
import type { OfferBasis } from './offer';

/** An amount, and the pay component that it is compared with. */
export interface OfferOnPay {
  component: PayComponent;
  figure: PayFigure;
  /** In the period of the component. */
  amount: number;
  /** True if the amount was converted between hourly and yearly pay, with the hours per year. */
  converted: boolean;
  place: OfferPlace;
}

/** An amount with its period. */
export interface DatedAmount {
  amount: number;
  period: PayPeriod;
}

/** The pay components that an offer is compared with, best first: base with base, total with total. */
const comparable: Readonly<Record<OfferBasis | 'notWritten', readonly PayComponent[]>> = {
  base: ['base', 'hourly'],
  total: ['total'],
  notWritten: ['base', 'total', 'hourly'],
};

/** The components with figures that an offer on this basis is compared with. */
export function listComparable(
  pay: PayReport,
  basis: OfferBasis | null,
): { component: PayComponent; figure: PayFigure }[] {
  return comparable[basis ?? 'notWritten'].flatMap(component => {
    const figure = pay.parts[component];
    return figure !== null && hasAmount(figure) ? [{ component, figure }] : [];
  });
}

/**
 * Compares an amount with the service's own figures for the same period. The amount is converted only
 * if there are none. Undefined if the report has no figure to compare with.
 */
export function placeOnPay(
  offer: DatedAmount & { basis?: OfferBasis | null },
  pay: PayReport,
  hoursPerYear: number,
): OfferOnPay | undefined {
  const given = listComparable(pay, offer.basis ?? null);
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

/** Converts pay to the other period, with the hours per year. */
export function convertPeriod(offer: DatedAmount, hoursPerYear: number): DatedAmount {
  return offer.period === 'hour'
    ? { amount: offer.amount * hoursPerYear, period: 'year' }
    : { amount: offer.amount / hoursPerYear, period: 'hour' };
}

/** The constant of that conversion, for display: “× 2,080 h”. */
export function writeConversion(period: PayPeriod, hoursPerYear: number): string {
  return `${period === 'hour' ? '×' : '÷'} ${formatDecimal(hoursPerYear, 3)} h`;
}
