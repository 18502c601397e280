import {
  type OfferOnPay,
  placeOnPay,
  writeConversion,
} from '../../../src/domain/offers/offerOnPay';
import { describeOfferPlace, listMissingBetween } from '../../../src/domain/offers/offerPlace';
import { unitOf } from '../descriptions/describePay';
import { writeAmount, writePeriod } from '../text/amounts';

import type { PercentileName } from '../../../src/domain/figures/figures';
import type { PayComponent, PayFigure, PayReport } from '../../../src/domain/figures/pay';
import type { OfferView } from '../../../src/protocol/reportView';
import type { DrawnOffer } from '../charts/offersChart';

/** An offer of the report on the part of pay that it is compared with. */
export interface PlacedOffer extends DrawnOffer {
  id: string;
  /** What comes with the amount and isn't in it. */
  besides: readonly string[];
}

/** The offers that are compared with one part of pay, highest first. */
export interface OfferGroup {
  component: PayComponent;
  figure: PayFigure;
  offers: PlacedOffer[];
}

/** Groups the offers that could be read by pay component. */
export function groupOffers(
  offers: readonly OfferView[],
  pay: PayReport,
  hoursPerYear: number,
): OfferGroup[] {
  const groups = new Map<PayComponent, OfferGroup>();
  for (const offer of offers) {
    const placed = place(offer, pay, hoursPerYear);
    if (placed !== undefined) {
      const { component, figure } = placed.onPay;
      const group = groups.get(component) ?? { component, figure, offers: [] };
      group.offers.push(placed.offer);
      groups.set(component, group);
    }
  }
  return [...groups.values()].map(group => ({
    ...group,
    offers: group.offers.sort((a, b) => b.low.amount - a.low.amount),
  }));
}

/** In front of an amount that is only one end of a range. */
const endWords = { low: 'from ', high: 'up to ', both: '' };

function place(
  offer: OfferView,
  pay: PayReport,
  hoursPerYear: number,
): { onPay: OfferOnPay; offer: PlacedOffer } | undefined {
  const { amount, period, upTo = null, basis = null } = offer;
  if (amount === null || offer.problem !== null) {
    return undefined;
  }
  const [low, high] = [amount, upTo].map(end =>
    end === null ? undefined : placeOnPay({ amount: end, period, basis }, pay, hoursPerYear),
  );
  if (low === undefined) {
    return undefined;
  }
  const ends = [low, ...(high === undefined ? [] : [high])];
  return {
    onPay: low,
    offer: {
      id: offer.id,
      low,
      high: high ?? null,
      besides: offer.besides ?? [],
      amountText: writeOfferAmount(offer, ends, hoursPerYear),
      placeText: [...new Set(ends.map(end => describeOfferPlace(end.place)))]
        .join(' to ')
        .replace(' to about ', ' to '),
    },
  };
}

/** The amount as it is compared, with the one written and the constants where it was converted. */
function writeOfferAmount(
  { amount, period, calculation = null, onlyEnd }: OfferView,
  ends: readonly OfferOnPay[],
  hoursPerYear: number,
): string {
  const amounts = ends.map(end => writeAmount(end.amount, unitOf(end.component, end.figure)));
  const converted = ends.find(end => end.converted);
  const constants = [
    calculation,
    converted && calculation === null
      ? `${writeAmount(amount, { ...converted.figure, period })} ${writePeriod(period)}`
      : null,
    converted ? writeConversion(period, hoursPerYear) : null,
  ].filter(part => part !== null);
  const source = constants.length === 0 ? '' : ` (${constants.join(' ')})`;
  return endWords[onlyEnd ?? 'both'] + amounts.join('–') + source;
}

/** The percentiles between which an offer was interpolated because they weren't provided. */
export function listMissing(offers: readonly PlacedOffer[]): PercentileName[] {
  const missing = offers.flatMap(({ low, high }) =>
    [low, high].flatMap(end =>
      end?.place.kind === 'within' ? listMissingBetween(end.place.lower, end.place.upper) : [],
    ),
  );
  return [...new Set(missing)];
}
