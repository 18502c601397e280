import { toCurrencyName } from './currencyText';

import type { Currency } from './figures';

/** How the currencies that are known by their ISO code are called in a sentence. */
export const currencyNames: Readonly<Record<string, string>> = {
  USD: 'U.S. dollars',
  CAD: 'Canadian dollars',
  AUD: 'Australian dollars',
  NZD: 'New Zealand dollars',
  SGD: 'Singapore dollars',
  HKD: 'Hong Kong dollars',
  MXN: 'Mexican pesos',
  EUR: 'euros',
  GBP: 'British pounds',
  INR: 'Indian rupees',
  JPY: 'Japanese yen',
  CNY: 'Chinese yuan',
  CHF: 'Swiss francs',
  SEK: 'Swedish kronor',
  NOK: 'Norwegian kroner',
  DKK: 'Danish kroner',
  PLN: 'Polish zloty',
  CZK: 'Czech koruny',
  HUF: 'Hungarian forint',
  BRL: 'Brazilian reais',
  ZAR: 'South African rand',
  PHP: 'Philippine pesos',
  KRW: 'South Korean won',
  ILS: 'Israeli shekels',
  TRY: 'Turkish lira',
  AED: 'UAE dirhams',
};

/** The ISO code in a service's currency name, such as “U.S. Dollar (USD)” or “USD”, if it is a known one. */
export function findCurrencyCode(currency: Currency): string | undefined {
  const code = /(?:^|\()([A-Z]{3})\)?\s*$/u.exec(currency.name ?? '')?.[1];
  return code !== undefined && Object.hasOwn(currencyNames, code) ? code : undefined;
}

/** A currency in a sentence: “U.S. dollars”, else the service's own name for it. */
export function nameCurrency(currency: Currency): string {
  const code = findCurrencyCode(currency);
  const name = code === undefined ? toCurrencyName(currency.name) : (currencyNames[code] ?? code);
  return name === '' ? 'no named currency' : name;
}

/** Whether two currencies are one; undefined when the services' names do not tell. */
export function isSameCurrency(a: Currency, b: Currency): boolean | undefined {
  const codes = [findCurrencyCode(a), findCurrencyCode(b)];
  if (codes[0] !== undefined && codes[1] !== undefined) {
    return codes[0] === codes[1];
  }
  return a.name !== null && a.name === b.name ? true : undefined;
}

/**
 * The currency that Lightcast's salaries are in: its documentation says US dollars for the United
 * States and is silent for every other nation.
 */
export function findNationCurrency(nation: string): Currency | undefined {
  return nation.toLowerCase() === 'us' ? { name: 'U.S. Dollar (USD)', format: '${#}' } : undefined;
}
