import { readOffer } from '../../domain/offers/offerOnPay';

import type { Report } from '../../domain/report/report';
import type { OfferView } from '../../protocol/reportView';
import type { SavedOffer } from '../state/offerMemento';

/** A kept amount as it reads against a report; without pay figures the offer says so. */
export function toOfferView(
  { id, text }: SavedOffer,
  { sections: { pay } }: Pick<Report, 'sections'>,
  hoursPerYear: number,
): OfferView {
  if (pay.state !== 'ready') {
    const problem = 'This report has no pay figures to hold it against.';
    return { id, text, amount: null, period: 'year', problem };
  }
  return { id, text, ...readOffer(text, pay.figures, hoursPerYear) };
}
