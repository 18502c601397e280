/** What is longer than a sign and a short code around the amount is no format. */
const longestFormat = 16;
const longestName = 40;

/** Control characters, halves of characters, and marks that turn text around. */
const unshowable = /[\p{Cc}\p{Cs}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** A service's name for a currency in one short line; empty when it gives none. */
export function toCurrencyName(name: string | null): string {
  return name?.slice(0, longestName).replace(unshowable, ' ').trim() ?? '';
}

/** A service's format for amounts, `${#}`, as far as it is one; undefined for anything else. */
export function toCurrencyFormat(format: string | null): string | undefined {
  const shown = format?.replace(unshowable, '');
  return shown?.includes('{#}') === true && shown.length <= longestFormat ? shown : undefined;
}
