import { replaceUnshowable } from '../replaceUnshowable';
import { formatCompact, formatDecimal } from './decimals';

import type { Currency } from './figures';

/** A valid format is no longer than a sign and a short code around the amount. */
const maxFormatLength = 16;
const maxNameLength = 40;

/** A service's name for a currency on one short line; empty if not provided. */
export function toCurrencyName(name: string | null): string {
  return replaceUnshowable(name?.slice(0, maxNameLength) ?? '', ' ').trim();
}

/** A service's format for amounts, such as `${#}`; undefined if it isn't valid. */
function toCurrencyFormat(format: string | null): string | undefined {
  const shown = replaceUnshowable(format ?? '', '');
  return shown.includes('{#}') && shown.length <= maxFormatLength ? shown : undefined;
}

const entities: Record<string, string> = {
  '&pound;': '£',
  '&euro;': '€',
  '&yen;': '¥',
  '&amp;': '&',
  '&nbsp;': '\u00a0',
};

/** The text for a figure that the service didn't return, everywhere. */
export const notProvided = 'not provided';

/** Yearly amounts are shown as whole numbers, hourly amounts with two decimal places. */
export type PayPeriod = 'year' | 'hour';

const decimalDigits: Record<PayPeriod, number> = { year: 0, hour: 2 };

function formatNumber(value: number, period: PayPeriod): string {
  return formatDecimal(value, decimalDigits[period], decimalDigits[period]);
}

/**
 * An amount in the service's own currency format (`${#}`), or followed by the currency's name without
 * one. A negative amount has a minus sign (U+2212) before the symbol.
 */
export function formatAmount(value: number | null, currency: Currency, period: PayPeriod): string {
  if (value === null) {
    return notProvided;
  }
  const number = formatNumber(Math.abs(value), period);
  return (value < 0 && !isZero(number) ? '−' : '') + placeInFormat(number, currency);
}

/** A signed amount, for differences. */
export function formatDifference(
  value: number | null,
  currency: Currency,
  period: PayPeriod,
): string {
  if (value === null) {
    return notProvided;
  }
  const isMore = value > 0 && !isZero(formatNumber(value, period));
  return (isMore ? '+' : '') + formatAmount(value, currency, period);
}

/** A number that rounds to 0 has no sign. */
function isZero(number: string): boolean {
  return !/[1-9]/u.test(number);
}

/** An amount shortened for an axis: “$150k”, “$1.2M”. Only the number if there is no currency format. */
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
