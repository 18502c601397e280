import { currencyNames } from './currencies';

/**
 * Signs that people write for one currency alone, by ISO code. `$`, `kr` and `¥` stand for several
 * and are in `sharedSigns`.
 */
const ownSigns: Readonly<Record<string, readonly string[]>> = {
  USD: ['US$'],
  CAD: ['C$', 'CA$', 'CAN$'],
  AUD: ['A$', 'AU$'],
  NZD: ['NZ$'],
  SGD: ['S$', 'SG$'],
  HKD: ['HK$'],
  MXN: ['MX$'],
  EUR: ['€'],
  GBP: ['£'],
  INR: ['₹', 'Rs'],
  JPY: ['JP¥', '円'],
  CNY: ['CN¥', 'RMB', '元'],
  CHF: ['Fr.', 'SFr'],
  PLN: ['zł'],
  CZK: ['Kč'],
  HUF: ['Ft'],
  BRL: ['R$'],
  PHP: ['₱'],
  KRW: ['₩'],
  ILS: ['₪'],
  TRY: ['₺'],
};

/** Signs that several currencies share: a bare one is taken for any of them. */
const sharedSigns: Readonly<Record<string, readonly string[]>> = {
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
  const own = Object.keys(currencyNames).flatMap(code =>
    [code, ...(ownSigns[code] ?? [])].map(written => ({ written, codes: [code] })),
  );
  const shared = Object.entries(sharedSigns).map(([written, codes]) => ({ written, codes }));
  return [...own, ...shared].sort((a, b) => b.written.length - a.written.length);
}

/** What a hint stands for in a sentence: “euros”, or the sign as written when it is shared. */
export function nameHint({ written, codes }: CurrencyHint): string {
  const [code, ...others] = codes;
  const name = code === undefined || others.length > 0 ? undefined : currencyNames[code];
  return name ?? `“${written}”`;
}
