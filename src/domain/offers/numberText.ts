import { findCurrencyHint } from '../figures/currencyHints';
import { type Magnitude, magnitudeCharacters, magnitudes } from './words/magnitudes';

import type { Lexeme } from './lexemes';

/**
 * A number as it was written, without its magnitude. Values are decimal strings: a magnitude moves
 * their point exactly, where a multiplication would round.
 */
export interface NumberText {
  text: string;
  /** With “,”, “.”, “'” or a space as marks between groups of digits. */
  grouped?: string;
  /** With “,” or “.” as the decimal point, or plain digits. */
  decimal?: string;
  /** The only mark, where it may be either. */
  mark?: string;
  /** Two numbers that a space may stand between: “120 150”. */
  halves?: readonly [string, string];
  /** A fraction that can be nothing else: an amount written out to the cent or further. */
  hasCents: boolean;
}

const spaced = /^[1-9]\d{0,2}(?:([ '’´`])\d{3})(?:\1\d{3})*(?:[.,](\d{1,2}))?$/u;

/** The number that digits with marks stand for; neither value is set when they are grouped in no known way. */
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

/** “12,0000” is a slip; “62.1250” can only be a fraction. */
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

/** “120 150” may be two amounts whose dash was lost, as may “45 000 50 000”; “145 000” is one. */
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

/** What the number can be, given what stands beside it. */
export function listValues(
  { grouped, decimal, mark }: NumberText,
  beside: { hasMagnitude: boolean; hasCents: boolean },
): string[] {
  if (grouped === undefined || decimal === undefined) {
    return [grouped ?? decimal].filter(value => value !== undefined);
  }
  if (beside.hasMagnitude) {
    // Nobody writes 1.250k for 1,250,000; “1,250k” is read both ways.
    return mark === '.' ? [decimal] : [grouped, decimal];
  }
  // “62,500” an hour is more likely 62.50 than so much.
  return beside.hasCents ? [grouped, decimal] : [grouped];
}

/** The number times a power of ten, to the nearest number there is. */
export function scaleValue(value: string, power: number): number {
  return Number(`${value}e${power}`);
}

/** “120000k” may be a slip for 120k; “4500 m” is hardly millions. */
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

/** The magnitude that a word behind a number names. */
export function findMagnitude(word: Lexeme, after: Lexeme | undefined): Magnitude | undefined {
  if (word.kind !== 'word' || /\.\p{L}/u.test(word.text)) {
    return undefined;
  }
  if (word.folded === 't') {
    // “45 T€”, “60 TEUR”: a German thousand, known by the currency behind it.
    const currency = after?.isGlued === true && findCurrencyHint(after.text, after.folded);
    return currency ? { powers: [3] } : undefined;
  }
  const power = magnitudeCharacters[word.text];
  return power === undefined ? magnitudes.get(word.folded) : { powers: [power] };
}
