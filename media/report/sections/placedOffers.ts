import { type OfferOnPay, placeOnPay } from '../../../src/domain/offers/offerOnPay';
import { describeOfferPlace, listMissingBetween } from '../../../src/domain/offers/offerPlace';
import { unitOf } from '../descriptions/describePay';
import { writeAmount, writePeriod } from '../text/amounts';

import type { PercentileName } from '../../../src/domain/figures/figures';
import type { PayComponent, PayFigure, PayReport } from '../../../src/domain/figures/pay';
import type { OfferView } from '../../../src/protocol/reportView';
import type { DrawnOffer } from '../charts/offersChart';

/** An offer and the pay component that it is compared with. */
export interface PlacedOffer extends DrawnOffer {
  id: string;
}

/** The offers that are compared with one pay component, highest first. */
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

function place(
  offer: OfferView,
  pay: PayReport,
  hoursPerYear: number,
): { onPay: OfferOnPay; offer: PlacedOffer } | undefined {
  const { amount, period, upTo = null } = offer;
  if (amount === null || offer.problem !== null) {
    return undefined;
  }
  const low = placeOnPay({ amount, period }, pay, hoursPerYear);
  if (low === undefined) {
    return undefined;
  }
  const high = upTo === null ? undefined : placeOnPay({ amount: upTo, period }, pay, hoursPerYear);
  const unit = unitOf(low.component, low.figure);
  const ends = [low, ...(high === undefined ? [] : [high])];
  const amounts = ends.map(end => writeAmount(end.amount, unit)).join('–');
  const given = writeAmount(amount, { ...unit, period });
  return {
    onPay: low,
    offer: {
      id: offer.id,
      low,
      high: high ?? null,
      amountText: low.converted
        ? `${amounts} (${given} ${writePeriod(period)}, ${hoursPerYear.toLocaleString('en-US')} h)`
        : amounts,
      placeText: [...new Set(ends.map(end => describeOfferPlace(end.place)))]
        .join(' to ')
        .replace(' to about ', ' to '),
    },
  };
}

/** The missing percentiles across which offers were interpolated. */
export function listMissing(offers: readonly PlacedOffer[]): PercentileName[] {
  const missing = offers.flatMap(({ low, high }) =>
    [low, high].flatMap(end =>
      end?.place.kind === 'within' ? listMissingBetween(end.place.lower, end.place.upper) : [],
    ),
  );
  return [...new Set(missing)];
}
