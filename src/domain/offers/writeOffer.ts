import { countDecimals } from '../figures/currencies';
import { periodNames } from './offer';

import type { CurrencyHint } from '../figures/currencyHints';
import type { Offer } from './offer';

const wholeFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });
const centFormat = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 20,
});

/** The unambiguous text of an offer, which parses to the same offer: “$8,500–9,000 a month”. */
export function writeOffer(offer: Offer): string {
  const { onlyEnd, payments, period, basis, besides } = offer;
  const parts = [
    onlyEnd === 'low' ? 'from' : onlyEnd === 'high' ? 'up to' : null,
    writeAmounts(offer),
    payments === null ? period && periodNames[period] : `x ${payments}`,
    basis,
  ];
  return [parts.filter(part => part !== null).join(' '), ...besides].join(' + ');
}

/** “A, B or C”. */
export function joinChoices(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${last}` : last;
}

function writeAmounts({ amount, upTo, currency, period, payments }: Offer): string {
  const each = [amount, upTo]
    .filter(end => end !== null)
    .map(end => (payments === null ? end : Math.round((end / payments) * 1e4) / 1e4));
  // Cents make hourly pay and both ends of a wide range unambiguous.
  const isWide = (each[1] ?? 0) >= 1000 && (each[0] ?? 0) < 1000;
  const hasCents = period === 'hour' || isWide || hasThirdDigit(currency);
  const numbers = each.map(end => writeNumber(end, hasCents)).join('–');
  return writeCurrency(numbers, currency);
}

/** Dinars have three decimal places: “1,500” may be one and a half. */
function hasThirdDigit(currency: CurrencyHint | null): boolean {
  const [code, ...others] = currency?.codes ?? [];
  return code !== undefined && others.length === 0 && countDecimals(code) > 2;
}

/** Three decimal places would be parsed as a group of digits. */
function writeNumber(amount: number, hasCents: boolean): string {
  const text = (hasCents ? centFormat : wholeFormat).format(amount);
  return /\.\d{3}$/u.test(text) ? `${text}0` : text;
}

function writeCurrency(numbers: string, currency: CurrencyHint | null): string {
  if (currency === null) {
    return numbers;
  }
  const { written, codes } = currency;
  if (!/\p{L}/u.test(written) || written.endsWith('$')) {
    return written + numbers;
  }
  return codes.length === 1 ? `${codes[0] ?? ''} ${numbers}` : `${numbers} ${written}`;
}
