import { type OfferOnPay, placeOnPay, writeConversion } from './offerOnPay';
import { describeOfferPlaceInWords } from './offerPlace';

import type { PayComponent, PayReport } from '../figures/pay';
import type { ReadOffer } from './readOffer';

const componentNames: Record<PayComponent, string> = {
  base: 'base pay',
  total: 'total pay',
  hourly: 'hourly pay',
  bonus: 'bonus',
  commission: 'commission',
  profitSharing: 'profit sharing',
};

const endWords = { low: 'starts ', high: 'is at most ', both: 'is ' };

/**
 * The position of an offer in a report, in sentences: the pay component that it's compared with, the
 * constants of a conversion, and what the amount doesn't include. Or why it can't be compared.
 */
export function describeOffer(
  { text, title, read }: { text: string; title: string; read: ReadOffer },
  pay: PayReport,
  hoursPerYear: number,
): string {
  const { amount, upTo, onlyEnd, period, basis } = read;
  const [low, high] = [amount, upTo].map(end =>
    end === null ? undefined : placeOnPay({ amount: end, period, basis }, pay, hoursPerYear),
  );
  if (low === undefined || low.place.kind === 'unknown') {
    return `“${text}” couldn’t be compared. ${read.problem ?? explainUnknown(low)}`.trim();
  }
  const places = [low.place, ...(high === undefined ? [] : [high.place])].map(
    describeOfferPlaceInWords,
  );
  const where = endWords[onlyEnd ?? 'both'] + [...new Set(places)].join(' to ');
  const constants = [
    read.calculation,
    low.converted ? writeConversion(period, hoursPerYear) : null,
  ].filter(part => part !== null);
  const sentences = [
    `“${text}” ${where} of ${componentNames[low.component]} for “${title}”.`,
    constants.length === 0 ? '' : `Converted: ${constants.join(' ')}.`,
    read.besides.length === 0 ? '' : `Not included: ${read.besides.join(', ')}.`,
  ];
  return sentences.filter(sentence => sentence !== '').join(' ');
}

function explainUnknown(placed: OfferOnPay | undefined): string {
  return placed?.place.kind === 'unknown' ? placed.place.reason : '';
}
