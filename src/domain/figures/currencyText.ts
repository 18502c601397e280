import { replaceUnshowable } from '../replaceUnshowable';

/** What is longer than a sign and a short code around the amount is no format. */
const longestFormat = 16;
const longestName = 40;

/** A service's name for a currency in one short line; empty when it gives none. */
export function toCurrencyName(name: string | null): string {
  return replaceUnshowable(name?.slice(0, longestName) ?? '', ' ').trim();
}

/** A service's format for amounts, `${#}`, as far as it is one; undefined for anything else. */
export function toCurrencyFormat(format: string | null): string | undefined {
  const shown = replaceUnshowable(format ?? '', '');
  return shown.includes('{#}') && shown.length <= longestFormat ? shown : undefined;
}
