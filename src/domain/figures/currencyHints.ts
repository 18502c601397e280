import { isCurrencyCode, nameCurrencyCode } from './currencies';

/** A currency as written: the sign, word or code, and the currencies that it can mean. */
export interface CurrencyHint {
  written: string;
  codes: readonly string[];
}

/** Signs that contain a character other than a letter; they match anywhere in a text. */
const signs: Readonly<Record<string, string>> = {
  $: 'USD CAD AUD NZD SGD HKD MXN',
  US$: 'USD',
  U$S: 'USD',
  'U.S.$': 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  CAN$: 'CAD',
  CDN$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  AUD$: 'AUD',
  NZ$: 'NZD',
  S$: 'SGD',
  SG$: 'SGD',
  HK$: 'HKD',
  MX$: 'MXN',
  MEX$: 'MXN',
  NT$: 'TWD',
  R$: 'BRL',
  RD$: 'DOP',
  COL$: 'COP',
  CLP$: 'CLP',
  AR$: 'ARS',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '¥': 'JPY CNY',
  'JP¥': 'JPY',
  'CN¥': 'CNY',
  '₱': 'PHP',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₽': 'RUB',
  '₴': 'UAH',
  '₦': 'NGN',
  '฿': 'THB',
  '₫': 'VND',
  '₡': 'CRC',
  '₲': 'PYG',
  '₵': 'GHS',
  '₸': 'KZT',
  '₼': 'AZN',
  '₾': 'GEL',
  '₨': 'INR PKR LKR NPR MUR',
  'S/': 'PEN',
  'S/.': 'PEN',
};

/** Abbreviations, which are case-sensitive. */
const shortForms: Readonly<Record<string, string>> = {
  R: 'ZAR',
  RM: 'MYR',
  Rp: 'IDR',
  Rs: 'INR PKR LKR NPR MUR',
  RMB: 'CNY',
  Fr: 'CHF',
  SFr: 'CHF',
  Sfr: 'CHF',
  Ft: 'HUF',
  Dh: 'AED MAD',
  Dhs: 'AED MAD',
  DH: 'AED MAD',
  SR: 'SAR',
  FCFA: 'XOF XAF',
  Bs: 'BOB',
  kr: 'SEK NOK DKK ISK',
  Kr: 'SEK NOK DKK ISK',
  KR: 'SEK NOK DKK ISK',
  NIS: 'ILS',
  NTD: 'TWD',
  UKP: 'GBP',
  STG: 'GBP',
  円: 'JPY',
  元: 'CNY',
  人民币: 'CNY',
  원: 'KRW',
};

/** Words, folded (lowercase, without accents). */
const words: Readonly<Record<string, string>> = {
  'dollar dollars dolar dolares dollari dolary dolarow dollaro': 'USD CAD AUD NZD SGD HKD MXN',
  'euro euros': 'EUR',
  'pound pounds sterling quid gbp pfund livre livres libra libras sterlina sterline ponden': 'GBP',
  'rupee rupees rupie rupien roupies rupias': 'INR PKR LKR NPR MUR',
  rs: 'INR PKR LKR NPR MUR',
  yen: 'JPY',
  'yuan renminbi cny rmb': 'CNY',
  franken: 'CHF',
  'franc francs franco franchi': 'CHF XOF XAF',
  kronor: 'SEK',
  kroner: 'NOK DKK',
  'krone krona kronas kronen': 'SEK NOK DKK ISK',
  'zl zloty zlotys zlotych zlote': 'PLN',
  'kc koruna korunas koruny korun': 'CZK',
  'forint forints': 'HUF',
  reais: 'BRL',
  rand: 'ZAR',
  'peso pesos': 'MXN COP CLP ARS PHP UYU DOP',
  won: 'KRW',
  'shekel shekels': 'ILS',
  'lira liras': 'TRY',
  'dirham dirhams': 'AED MAD',
  'riyal riyals': 'SAR QAR YER',
  'rial rials': 'OMR IRR',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  dong: 'VND',
  naira: 'NGN',
  'shilling shillings': 'KES UGX TZS',
  'ruble rubles rouble roubles': 'RUB',
  'hryvnia hryvnias': 'UAH',
  'lei leu': 'RON MDL',
  'leva lev': 'BGN',
  'dinar dinars': 'KWD BHD JOD RSD',
  'cedi cedis': 'GHS',
};

/** Codes that are also accepted in lowercase: common ones that aren't words. */
const lowercaseCodes =
  'usd cad aud nzd sgd hkd mxn eur gbp inr jpy cny chf sek nok dkk pln czk huf brl zar php krw ils aed thb myr idr vnd ngn rub uah';

/** Adjectives that distinguish currencies with the same name: “Canadian dollars”, “US $”. */
const adjectives: Readonly<Record<string, string>> = {
  'us american americains americanos': 'USD',
  'canadian canadiens': 'CAD',
  australian: 'AUD',
  'nz new_zealand': 'NZD',
  singapore: 'SGD',
  'hong_kong hk': 'HKD',
  'mexican mexicanos': 'MXN',
  'british uk': 'GBP',
  indian: 'INR',
  pakistani: 'PKR',
  sri_lankan: 'LKR',
  nepalese: 'NPR',
  japanese: 'JPY',
  chinese: 'CNY',
  'swiss schweizer suisses': 'CHF',
  swedish: 'SEK',
  norwegian: 'NOK',
  danish: 'DKK',
  polish: 'PLN',
  czech: 'CZK',
  hungarian: 'HUF',
  brazilian: 'BRL',
  south_african: 'ZAR',
  philippine: 'PHP',
  'colombian colombianos': 'COP',
  'chilean chilenos': 'CLP',
  'argentine argentinos': 'ARS',
  'south_korean korean': 'KRW',
  israeli: 'ILS',
  turkish: 'TRY',
  uae: 'AED',
  saudi: 'SAR',
  kenyan: 'KES',
  taiwan: 'TWD',
};

/** Currencies whose own sign is “$”, which agrees with their codes. */
const dollarLike =
  'USD CAD AUD NZD SGD HKD MXN TWD ARS CLP COP UYU DOP BBD BSD BZD FJD GYD JMD NAD TTD XCD BRL';

/** The signs, longest first, so that “US$” is matched before “$”. */
export const currencySigns: readonly string[] = Object.keys(signs).sort(
  (a, b) => b.length - a.length,
);

/** The signs of scripts without spaces between words. */
export const currencyCharacters: readonly string[] = ['円', '元', '人民币', '원'];

const byWord = new Map(listWords(words));
const byAdjective = new Map(listWords(adjectives));

function listWords(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).flatMap(([names, codes]) =>
    names.split(' ').map((name): [string, string] => [name.replace('_', ' '), codes]),
  );
}

/**
 * The currency that a sign, word or code means. Codes and abbreviations are case-sensitive; a code in
 * lowercase is accepted only if it is common and not an English word (“usd”, not “all”).
 */
export function findCurrencyHint(written: string, folded: string): CurrencyHint | undefined {
  const short = written.replace(/\.$/u, '');
  const codes =
    (Object.hasOwn(signs, written) ? signs[written] : undefined) ??
    (Object.hasOwn(shortForms, short) ? shortForms[short] : undefined) ??
    byWord.get(folded) ??
    findCode(short, folded);
  return codes === undefined ? undefined : { written: short, codes: codes.split(' ') };
}

function findCode(written: string, folded: string): string | undefined {
  if (lowercaseCodes.split(' ').includes(folded)) {
    return folded.toUpperCase();
  }
  return /^[A-Z]{3}$/u.test(written) && isCurrencyCode(written) ? written : undefined;
}

/** The currency that an adjective narrows a word or sign to: “Canadian”, “US”. */
export function findCurrencyAdjective(written: string, folded: string): CurrencyHint | undefined {
  // “ca. $80k” means “about $80k”.
  const code = written === 'CA' ? 'CAD' : byAdjective.get(folded);
  return code === undefined ? undefined : { written: code, codes: [code] };
}

/** “US$” with “$” or “USD” is one currency; “€” with “$” is not. */
export function agreeOnCurrency(a: CurrencyHint, b: CurrencyHint): CurrencyHint | undefined {
  if (isDollarSign(a) || isDollarSign(b)) {
    const other = isDollarSign(a) ? b : a;
    const isDollar = other.codes.some(code => dollarLike.split(' ').includes(code));
    return isDollar ? other : undefined;
  }
  const codes = a.codes.filter(code => b.codes.includes(code));
  const { written } = a.codes.length <= b.codes.length ? a : b;
  return codes.length === 0 ? undefined : { written, codes };
}

/** A bare “$”, or “dollars”. */
function isDollarSign({ codes }: CurrencyHint): boolean {
  return codes[0] === 'USD' && codes.length > 1;
}

/** A hint in a sentence: “euros”, or the sign as written if it is ambiguous. */
export function nameHint({ written, codes }: CurrencyHint): string {
  const [code, ...others] = codes;
  return code === undefined || others.length > 0 ? `“${written}”` : nameCurrencyCode(code);
}
