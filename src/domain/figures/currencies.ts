import { toCurrencyName } from './money';

import type { Currency } from './figures';

/** The names that `Intl` has for frequent currencies: its first use takes 10 ms. */
const frequentNames: ReadonlyMap<string, string> = new Map([
  ['AUD', 'Australian dollars'],
  ['CAD', 'Canadian dollars'],
  ['EUR', 'euros'],
  ['GBP', 'British pounds'],
  ['INR', 'Indian rupees'],
  ['USD', 'US dollars'],
]);

/** Whether three capital letters are the ISO 4217 code of a currency. */
export function isCurrencyCode(code: string): boolean {
  return frequentNames.has(code) || Intl.supportedValuesOf('currency').includes(code);
}

/** The name of a currency in a sentence: “US dollars”, “euros”. */
export function nameCurrencyCode(code: string): string {
  const frequent = frequentNames.get(code);
  if (frequent !== undefined) {
    return frequent;
  }
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'name',
  });
  return format.formatToParts(2).find(({ type }) => type === 'currency')?.value ?? code;
}

/** The number of decimal places of a currency: none for yen. */
export function countDecimals(code: string): number {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: code });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** The ISO code in a service's currency name, such as “U.S. Dollar (USD)” or “USD”, if it has one. */
export function findCurrencyCode(currency: Currency): string | undefined {
  const code = /(?:^|\()([A-Z]{3})\)?\s*$/u.exec(currency.name ?? '')?.[1];
  return code !== undefined && isCurrencyCode(code) ? code : undefined;
}

/** A currency in a sentence: “US dollars”, else the service's own name for it. */
export function nameCurrency(currency: Currency): string {
  const code = findCurrencyCode(currency);
  const name = code === undefined ? toCurrencyName(currency.name) : nameCurrencyCode(code);
  return name === '' ? 'an unnamed currency' : name;
}

/** Whether two currencies are the same; undefined if that can't be determined from their names. */
export function isSameCurrency(a: Currency, b: Currency): boolean | undefined {
  const codes = [findCurrencyCode(a), findCurrencyCode(b)];
  if (codes[0] !== undefined && codes[1] !== undefined) {
    return codes[0] === codes[1];
  }
  return a.name !== null && a.name === b.name ? true : undefined;
}

/**
 * The currency of Lightcast's salaries: its documentation says US dollars for the United States and
 * doesn't mention any other nation.
 */
export function findNationCurrency(nation: string): Currency | undefined {
  return nation.toLowerCase() === 'us' ? { name: 'U.S. Dollar (USD)', format: '${#}' } : undefined;
}
