import { findCurrencyHint } from '../figures/currencyHints';
import { type Magnitude, magnitudeCharacters, magnitudes } from './words/magnitudes';

import type { Lexeme } from './lexemes';

/**
 * A number as written, without its magnitude. Values are decimal strings: a magnitude shifts their
 * decimal point exactly, where a multiplication would round.
 */
export interface NumberText {
  text: string;
  /** The value if “,”, “.”, “'” or a space groups digits. */
  grouped?: string;
  /** The value if “,” or “.” is the decimal point, or without either. */
  decimal?: string;
  /** The only separator, if it can be either. */
  mark?: string;
  /** Two numbers, if a space can separate them: “120 150”. */
  halves?: readonly [string, string];
  /** True for an unambiguous fraction: an amount with cents or more decimal places. */
  hasCents: boolean;
}

const spaced = /^[1-9]\d{0,2}(?:([ '’´`])\d{3})(?:\1\d{3})*(?:[.,](\d{1,2}))?$/u;

/** Parses digits with separators; neither value is set if the grouping isn't recognized. */
export function readNumberText(text: string): NumberText {
  const whole: NumberText = { text, hasCents: /[.,](?:\d\d|\d{4,})$/u.test(text) };
  if (spaced.test(text)) {
    const grouped = text.replace(/[ '’´`]/gu, '').replace(',', '.');
    const halves = text.includes(' ') ? findHalves(text) : undefined;
    return { ...whole, grouped, ...(halves && { halves }) };
  }
  if (/^(?:0|[1-9]\d*)$/u.test(text)) {
    return { ...whole, decimal: text };
  }
  const marks = text.match(/[^\d]/gu) ?? [];
  return marks.length === 1
    ? { ...whole, ...readOneMark(text, marks[0]) }
    : { ...whole, ...readMarks(text, marks) };
}

type Values = Pick<NumberText, 'grouped' | 'decimal' | 'mark'>;

function readOneMark(text: string, mark: string): Values {
  const [before = '', after = ''] = text.split(mark);
  if (!/^(?:|0|[1-9]\d*)[.,]\d+$/u.test(text)) {
    return {};
  }
  const decimal = `${before === '' ? '0' : before}.${after}`;
  if (after.length !== 3) {
    return isFraction(mark, after) ? { decimal } : {};
  }
  if (/^[1-9]\d{0,2}$/u.test(before)) {
    return { grouped: before + after, decimal, mark };
  }
  return before.length > 3 ? {} : { decimal };
}

/** “12,0000” is a typo; “62.1250” can only be a fraction. */
function isFraction(mark: string, digits: string): boolean {
  return digits.length < 3 || (mark === '.' && /^\d{4}$/u.test(digits) && digits !== '0000');
}

function readMarks(text: string, marks: readonly string[]): Values {
  const last = marks.at(-1) ?? '';
  const isPoint = !marks.slice(0, -1).includes(last) && /^[.,]$/u.test(last);
  const at = isPoint ? text.lastIndexOf(last) : text.length;
  const whole = text.slice(0, at);
  const isGrouped =
    /^[1-9]\d{0,2}(?:([.,'’´`])\d{3})(?:\1\d{3})*$/u.test(whole) ||
    /^[1-9]\d?(?:,\d{2})*,\d{3}$/u.test(whole);
  const digits = whole.replace(/[^\d]/gu, '');
  return isGrouped ? { grouped: isPoint ? `${digits}.${text.slice(at + 1)}` : digits } : {};
}

/** “120 150” and “45 000 50 000” may be ranges without a dash; “145 000” is one number. */
function findHalves(text: string): readonly [string, string] | undefined {
  const groups = text.split(' ');
  if (groups.length % 2 !== 0) {
    return undefined;
  }
  const middle = groups.length / 2;
  const halves = [groups.slice(0, middle).join(''), groups.slice(middle).join('')] as const;
  const ratio = Number(halves[1]) / Number(halves[0]);
  const most = groups.length > 2 ? 10 : 3;
  const isPair = !halves[1].startsWith('0') && ratio >= 1 / most && ratio <= most;
  return isPair ? halves : undefined;
}

/** The possible values of the number in its context. */
export function listValues(
  { grouped, decimal, mark }: NumberText,
  beside: { hasMagnitude: boolean; hasCents: boolean },
): string[] {
  if (grouped === undefined || decimal === undefined) {
    return [grouped ?? decimal].filter(value => value !== undefined);
  }
  if (beside.hasMagnitude) {
    // “1.250k” is never 1,250,000; “1,250k” is ambiguous.
    return mark === '.' ? [decimal] : [grouped, decimal];
  }
  // “62,500” an hour more likely means 62.50.
  return beside.hasCents ? [grouped, decimal] : [grouped];
}

/** The number times a power of ten, correctly rounded. */
export function scaleValue(value: string, power: number): number {
  return Number(`${value}e${power}`);
}

/** “120000k” may be a typo for 120k; “4500 m” is unlikely to be millions. */
export function doubtMagnitude(
  magnitude: Magnitude,
  number: NumberText,
  word = '',
): Magnitude | undefined {
  const value = Number(number.grouped ?? number.decimal);
  if (word === 'm' && value >= 1000 && number.mark === undefined) {
    return undefined;
  }
  return word === 'k' && value >= 10_000 && number.mark === undefined
    ? { powers: [3, 0] }
    : magnitude;
}

/** The magnitude of the word after a number. */
export function findMagnitude(word: Lexeme, after: Lexeme | undefined): Magnitude | undefined {
  if (word.kind !== 'word' || /\.\p{L}/u.test(word.text)) {
    return undefined;
  }
  if (word.folded === 't') {
    // “45 T€”, “60 TEUR”: thousands in German, recognized by the currency after it.
    const currency = after?.isGlued === true && findCurrencyHint(after.text, after.folded);
    return currency ? { powers: [3] } : undefined;
  }
  const power = magnitudeCharacters[word.text];
  return power === undefined ? magnitudes.get(word.folded) : { powers: [power] };
}
