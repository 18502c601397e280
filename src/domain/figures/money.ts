import { replaceUnshowable } from '../replaceUnshowable';
import { formatCompact, formatDecimal } from './decimals';

import type { Currency } from './figures';

/** What is longer than a sign and a short code around the amount is no format. */
const longestFormat = 16;
const longestName = 40;

/** A service's name for a currency in one short line; empty when it gives none. */
export function toCurrencyName(name: string | null): string {
  return replaceUnshowable(name?.slice(0, longestName) ?? '', ' ').trim();
}

/** A service's format for amounts, `${#}`, as far as it is one; undefined for anything else. */
function toCurrencyFormat(format: string | null): string | undefined {
  const shown = replaceUnshowable(format ?? '', '');
  return shown.includes('{#}') && shown.length <= longestFormat ? shown : undefined;
}

const entities: Record<string, string> = {
  '&pound;': '£',
  '&euro;': '€',
  '&yen;': '¥',
  '&amp;': '&',
  '&nbsp;': '\u00a0',
};

/** What a figure that the service did not give is called, everywhere. */
export const notProvided = 'not provided';

/** A whole number of the currency for amounts of a year; hourly amounts keep two digits. */
export type PayPeriod = 'year' | 'hour';

const decimalDigits: Record<PayPeriod, number> = { year: 0, hour: 2 };

function formatNumber(value: number, period: PayPeriod): string {
  return formatDecimal(value, decimalDigits[period], decimalDigits[period]);
}

/**
 * An amount in the service's own currency format (`${#}`), with the currency's name behind it when
 * no format came. A negative amount gets a real minus before the symbol.
 */
export function formatAmount(value: number | null, currency: Currency, period: PayPeriod): string {
  if (value === null) {
    return notProvided;
  }
  const number = formatNumber(Math.abs(value), period);
  return (value < 0 && !isNothing(number) ? '−' : '') + placeInFormat(number, currency);
}

/** An amount with its sign always shown, for differences. */
export function formatDifference(
  value: number | null,
  currency: Currency,
  period: PayPeriod,
): string {
  if (value === null) {
    return notProvided;
  }
  const isMore = value > 0 && !isNothing(formatNumber(value, period));
  return (isMore ? '+' : '') + formatAmount(value, currency, period);
}

/** A number that was rounded to 0 has no sign. */
function isNothing(number: string): boolean {
  return !/[1-9]/u.test(number);
}

/** An amount shortened for an axis: “$150k”, “$1.2M”. Without a format of the currency, the number. */
export function formatShortAmount(value: number, currency: Currency): string {
  const number = formatCompact(Math.abs(value)).replace('K', 'k');
  return (value < 0 ? '−' : '') + placeInFormat(number, { name: null, format: currency.format });
}

function placeInFormat(number: string, currency: Currency): string {
  const given = currency.format?.replace(/&[a-z]+;/gu, entity => entities[entity] ?? entity);
  const format = toCurrencyFormat(given ?? null);
  return format === undefined
    ? `${number} ${toCurrencyName(currency.name)}`.trimEnd()
    : format.replace('{#}', () => number);
}
