import { readOffer } from '../../domain/offers/readOffer';

import type { Report } from '../../domain/report/report';
import type { OfferView } from '../../protocol/reportView';
import type { SavedOffer } from '../state/offerMemento';

/** A saved offer as it reads for a report; without pay data it says so. */
export function toOfferView(
  { id, text }: SavedOffer,
  { sections: { pay } }: Pick<Report, 'sections'>,
  hoursPerYear: number,
): OfferView {
  if (pay.state !== 'ready') {
    const problem = 'This report has no pay data to compare with.';
    return { id, text, amount: null, period: 'year', problem };
  }
  return { id, text, ...readOffer(text, pay.figures, hoursPerYear) };
}
