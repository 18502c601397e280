import { type CurrencyHint, listCurrencyHints } from '../figures/currencyHints';
import { accepted, type Parsed, refused } from '../lookUp/parsed';

import type { PayPeriod } from '../figures/money';

/** An amount of pay as a person wrote it. What was not written is null: nothing is guessed here. */
export interface Offer {
  amount: number;
  /** The upper end of a range; `amount` is its lower end then. */
  upTo: number | null;
  currency: CurrencyHint | null;
  period: PayPeriod | null;
}

/** Longer texts are more than an amount. */
const longestOffer = 120;

/** More than any pay in any currency. */
const highestAmount = 1e12;

const notPay = 'This is not an amount of pay. Write one above 0, like $145k.';

const periodWords: readonly { period: PayPeriod | 'other'; pattern: RegExp }[] = [
  {
    period: 'hour',
    pattern: /(?:\/|\bper\b|\ban?\b)\s*(?:hours?|hrs?|h)\b\.?|\bhourly\b|\bp\.?h\b\.?/giu,
  },
  {
    period: 'year',
    pattern:
      /(?:\/|\bper\b|\ba\b)\s*(?:years?|yrs?|y|annum)\b\.?|\byearly\b|\bannual(?:ly)?\b|\bp\.?a\b\.?/giu,
  },
  {
    period: 'other',
    pattern:
      /(?:\/|\bper\b|\ba\b)\s*(?:months?|mo|weeks?|wk|days?|d)\b|\b(?:monthly|weekly|daily)\b/giu,
  },
];

/**
 * Reads an amount or a range of pay out of a short text: “$145k”, “145,000–160,000”, “€62.50/h”,
 * “70 an hour”, “C$80k”, “£45,000 per year”. Refuses with a sentence what it cannot read for sure:
 * two amounts that are no range, two currencies, pay by the month.
 */
export function parseOffer(text: string): Parsed<Offer> {
  const written = text.normalize('NFKC').trim();
  if (written.length > longestOffer) {
    return refused('This is more than an amount. Write or select the amount alone, like $145k.');
  }
  const period = takePeriod(written);
  if (!period.ok) {
    return period;
  }
  const currency = takeCurrency(period.value.rest);
  if (!currency.ok) {
    return currency;
  }
  const amounts = readAmounts(currency.value.rest);
  if (!amounts.ok) {
    return amounts;
  }
  return accepted({
    ...amounts.value,
    currency: currency.value.currency,
    period: period.value.period,
  });
}

function takePeriod(text: string): Parsed<{ period: PayPeriod | null; rest: string }> {
  const found = periodWords.filter(({ pattern }) => text.search(pattern) !== -1);
  const [first, second] = found;
  if (first === undefined) {
    return accepted({ period: null, rest: text });
  }
  if (second !== undefined || first.period === 'other') {
    return refused(
      'Only pay by the year or by the hour can be placed. Write it like 145k a year or 70/h.',
    );
  }
  return accepted({ period: first.period, rest: text.replace(first.pattern, ' ') });
}

function takeCurrency(text: string): Parsed<{ currency: CurrencyHint | null; rest: string }> {
  let rest = text;
  const found: CurrencyHint[] = [];
  for (const hint of listCurrencyHints()) {
    const pattern = toPattern(hint.written);
    if (rest.search(pattern) !== -1) {
      found.push(hint);
      rest = rest.replace(pattern, ' ');
    }
  }
  const [first, ...others] = found;
  const agreed = others.reduce<CurrencyHint | null>(agree, first ?? null);
  return first !== undefined && agreed === null
    ? refused('This names two currencies. Write the amount with one.')
    : accepted({ currency: agreed, rest });
}

/** “US$” beside “$” and “USD” is one currency; “€” beside “$” is not. */
function agree(a: CurrencyHint | null, b: CurrencyHint): CurrencyHint | null {
  const codes = a?.codes.filter(code => b.codes.includes(code)) ?? [];
  return codes.length === 0 ? null : { written: a?.written ?? b.written, codes };
}

/** Signs of letters stand alone or beside digits; codes are read in any case. */
function toPattern(written: string): RegExp {
  const escaped = written.replace(/[$.]/gu, '\\$&');
  const isCode = /^[A-Z]{3}$/u.test(written);
  const before = /^\p{L}/u.test(written) ? '(?<!\\p{L})' : '';
  const after = /\p{L}$/u.test(written) ? '(?!\\p{L})' : '';
  return new RegExp(before + escaped + after, isCode ? 'giu' : 'gu');
}

type Amounts = Pick<Offer, 'amount' | 'upTo'>;

function readAmounts(text: string): Parsed<Amounts> {
  const pattern = /(\d(?:[\d.,'’\s]*\d)?)\s*(k|m|thousand|million)?(?![\p{L}\d])/giu;
  const found = [...text.matchAll(pattern)];
  const [first, second] = found;
  if (first === undefined) {
    return refused('There is no amount in this. Write it like $145k, 145,000–160,000 or $62.50/h.');
  }
  if (text.includes('%') || /^\s*[-−]\s*$/u.test(text.slice(0, first.index))) {
    return refused(notPay);
  }
  if (found.length > 2 || (second !== undefined && !isRange(text, first, second))) {
    return refused('There is more than one amount in this. Write or select one, or a range.');
  }
  const high = second === undefined ? null : toAmount(second[1], second[2]);
  const low = toAmount(first[1], first[2] ?? findSharedScale(first, second));
  return check(low, high);
}

function isRange(text: string, low: RegExpExecArray, high: RegExpExecArray): boolean {
  const between = text.slice(low.index + low[0].length, high.index);
  return /^\s*(?:[-–—−]|to|and)\s*$/iu.test(between);
}

/** In “145–160k” the scale belongs to both ends. */
function findSharedScale(
  first: RegExpMatchArray,
  second: RegExpMatchArray | undefined,
): string | undefined {
  return Number(first[1]) < 1000 ? second?.[2] : undefined;
}

function check(low: number | undefined, high: number | null | undefined): Parsed<Amounts> {
  if (low === undefined || high === undefined) {
    return refused('The digits of this amount are grouped in no known way. Write it like 145,000.');
  }
  const ends = [low, high ?? low].sort((a, b) => a - b);
  const [amount = low, upTo = low] = ends;
  if (amount <= 0 || upTo > highestAmount) {
    return refused(notPay);
  }
  return accepted({ amount, upTo: high === null || upTo === amount ? null : upTo });
}

function toAmount(digits: string | undefined, scale: string | undefined): number | undefined {
  const number = toNumber(digits ?? '', scale !== undefined);
  if (number === undefined || scale === undefined) {
    return number;
  }
  return number * (/^(?:k|thousand)$/iu.test(scale) ? 1000 : 1_000_000);
}

/**
 * A number with “,”, “.”, “'” or a space between its groups. A single “,” or “.” before three
 * digits groups them, unless a scale follows: nobody writes 1.250k for 1,250,000.
 */
function toNumber(written: string, scaled: boolean): number | undefined {
  const text = written.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '');
  const marks = text.match(/[.,]/gu) ?? [];
  const last = marks.at(-1) ?? '';
  const at = last === '' ? text.length : text.lastIndexOf(last);
  const digitsAfter = text.length - at - 1;
  const isPoint =
    marks.length === 1 ? scaled || digitsAfter !== 3 : !marks.slice(0, -1).includes(last);
  const whole = isPoint ? text.slice(0, at) : text;
  const isGrouped = /^\d+$|^\d{1,3}([.,])(?:\d{2,3}\1)*\d{3}$/u.test(whole);
  const fraction = isPoint ? text.slice(at + 1) : '';
  return isGrouped && /^\d*$/u.test(fraction)
    ? Number(`${whole.replace(/[.,]/gu, '')}.${fraction}`)
    : undefined;
}
