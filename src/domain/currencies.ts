import type { Currency } from './figures';

/** What is known of a currency: its name in a sentence, and the signs that people write for it. */
interface KnownCurrency {
  plural: string;
  signs: readonly string[];
}

/**
 * Currencies that people write in offers, by ISO code. A sign that stands for one currency alone is
 * listed; `$`, `kr` and `¥` stand for several and are in `sharedSigns`.
 */
const knownCurrencies: Record<string, KnownCurrency> = {
  USD: { plural: 'U.S. dollars', signs: ['US$'] },
  CAD: { plural: 'Canadian dollars', signs: ['C$', 'CA$', 'CAN$'] },
  AUD: { plural: 'Australian dollars', signs: ['A$', 'AU$'] },
  NZD: { plural: 'New Zealand dollars', signs: ['NZ$'] },
  SGD: { plural: 'Singapore dollars', signs: ['S$', 'SG$'] },
  HKD: { plural: 'Hong Kong dollars', signs: ['HK$'] },
  MXN: { plural: 'Mexican pesos', signs: ['MX$'] },
  EUR: { plural: 'euros', signs: ['€'] },
  GBP: { plural: 'British pounds', signs: ['£'] },
  INR: { plural: 'Indian rupees', signs: ['₹', 'Rs'] },
  JPY: { plural: 'Japanese yen', signs: ['JP¥', '円'] },
  CNY: { plural: 'Chinese yuan', signs: ['CN¥', 'RMB', '元'] },
  CHF: { plural: 'Swiss francs', signs: ['Fr.', 'SFr'] },
  SEK: { plural: 'Swedish kronor', signs: [] },
  NOK: { plural: 'Norwegian kroner', signs: [] },
  DKK: { plural: 'Danish kroner', signs: [] },
  PLN: { plural: 'Polish zloty', signs: ['zł'] },
  CZK: { plural: 'Czech koruny', signs: ['Kč'] },
  HUF: { plural: 'Hungarian forint', signs: ['Ft'] },
  BRL: { plural: 'Brazilian reais', signs: ['R$'] },
  ZAR: { plural: 'South African rand', signs: [] },
  PHP: { plural: 'Philippine pesos', signs: ['₱'] },
  KRW: { plural: 'South Korean won', signs: ['₩'] },
  ILS: { plural: 'Israeli shekels', signs: ['₪'] },
  TRY: { plural: 'Turkish lira', signs: ['₺'] },
  AED: { plural: 'UAE dirhams', signs: [] },
};

/** Signs that several currencies share: a bare one is taken for any of them. */
const sharedSigns: Record<string, readonly string[]> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK'],
};

/** A currency as it was written: the sign or code, and what it can stand for. */
export interface CurrencyHint {
  written: string;
  codes: readonly string[];
}

/** Every way to write a currency with the codes it can stand for, longest first. */
export function listCurrencyHints(): CurrencyHint[] {
  const own = Object.entries(knownCurrencies).flatMap(([code, { signs }]) =>
    [code, ...signs].map(written => ({ written, codes: [code] })),
  );
  const shared = Object.entries(sharedSigns).map(([written, codes]) => ({ written, codes }));
  return [...own, ...shared].sort((a, b) => b.written.length - a.written.length);
}

/** The ISO code in a service's currency name, such as “U.S. Dollar (USD)” or “USD”, if it is a known one. */
export function findCurrencyCode(currency: Currency): string | undefined {
  const code = /(?:^|\()([A-Z]{3})\)?\s*$/u.exec(currency.name ?? '')?.[1];
  return code !== undefined && Object.hasOwn(knownCurrencies, code) ? code : undefined;
}

/** A currency in a sentence: “U.S. dollars”, else the service's own name for it. */
export function nameCurrency(currency: Currency): string {
  const code = findCurrencyCode(currency);
  return (
    (code === undefined ? currency.name : knownCurrencies[code]?.plural) ?? 'no named currency'
  );
}

/** What a hint stands for in a sentence: “euros”, or the sign as written when it is shared. */
export function nameHint(hint: CurrencyHint): string {
  const [code, ...others] = hint.codes;
  const known = code === undefined || others.length > 0 ? undefined : knownCurrencies[code];
  return known?.plural ?? `“${hint.written}”`;
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
