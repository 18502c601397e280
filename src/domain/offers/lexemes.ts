import { currencyCharacters, currencySigns } from '../figures/currencyHints';

import { fold } from './words/fold';
import { magnitudeCharacters } from './words/magnitudes';
import { characterWords } from './words/meanings';
import { findPaymentNoun, findPayments } from './words/payments';

/** A piece of a text, independent of its neighbors. */
export interface Lexeme {
  kind: 'number' | 'word' | 'sign' | 'mark' | 'times' | 'payments' | 'plan' | 'label';
  text: string;
  /** The normalized word, as in the tables; the text itself for anything else. */
  folded: string;
  start: number;
  end: number;
  /** True if no space separates it from the previous piece. */
  isGlued: boolean;
  /** Monthly salaries a year, of `times` and `payments`. */
  count?: number;
}

const number =
  /(?:[1-9]\d{0,2}(?: \d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|[.,]?\d+(?:[.,'’´`]\d+)*)(?![\d])/uy;
/** “45.000,-” and “8'500.–” are whole amounts. */
const even = /[.,:] ?[-–—]{1,2}(?! ?[\d\p{Sc}])/uy;
const times =
  /(?:[x×*✕] ?(1[2-6](?:[.,]5)?)|(1[2-6](?:[.,]5)?) ?[x×*✕](?!\p{L}))(?![\d.,]*\d|\p{L}|%)/iuy;
const plan = /(?:401 ?(?:k|\(k\))|40[13] ?\([ab]\)|457 ?\(b\)|401a|403b|457b)(?![\p{L}\d])/iuy;
/** Levels and kinds of employment: “L5”, “IC4”, “W2”, “C2C”. */
const label =
  /(?:(?:L|E|P|G|T|M|IC|ICT|SDE|SWE|AL)\d{1,2}|IR35|W-?2|C2C|C2H)(?![\p{L}\d]|[.,]\d)/uy;
const every = /(?:every|per|\/|each) ?(?:two|2) ?(?:weeks|wks)(?!\p{L})/iuy;
const shortPeriod = /(?:p ?\/ ?(?:h|d|w|m|a|y|mo|hr|yr)|b\/a)(?!\p{L})/iuy;
const withSlash = /w\/(?!\p{L})/iuy;
const dotted = /\p{L}(?:\.\p{L})+(?!\p{L})\.?|(?<!\d)p\. ?[ahmdw]\b\.?/iuy;
const characters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]+/uy;
const elided = /(?:[ldn]|all|dell|nell|un|jusqu)['’](?=\p{L})/iuy;
const word = /\p{L}[\p{L}\p{M}]*\.?/uy;
const marks = /-+>|→|\.{2,3}|[<>]=|\p{Any}/uy;

/** Splits a text into lexemes, which cover every character except spaces. */
export function toLexemes(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at += 1;
    } else {
      const next = cut(text, at);
      lexemes.push(next);
      at = next.end;
    }
  }
  return lexemes;
}

type Cut = Pick<Lexeme, 'kind' | 'text'> & Partial<Lexeme>;

function cut(text: string, at: number): Lexeme {
  const found = cutSpecial(text, at) ?? cutNumber(text, at) ?? cutWord(text, at);
  const lexeme = found ?? { kind: 'mark', text: match(marks, text, at) ?? text.slice(at) };
  return {
    folded: lexeme.kind === 'word' ? fold(lexeme.text) : lexeme.text,
    ...lexeme,
    start: at,
    end: at + lexeme.text.length,
    isGlued: at > 0 && text[at - 1] !== ' ',
  };
}

/** Text that looks like a number or a word and is neither. */
function cutSpecial(text: string, at: number): Cut | undefined {
  const count = findCount(text, at);
  if (count !== undefined) {
    return count;
  }
  const retirement = match(plan, text, at);
  if (retirement !== undefined && !isAmount(text, at, at + retirement.length)) {
    return { kind: 'plan', text: retirement };
  }
  const other = match(label, text, at) ?? findContract(text, at);
  return other === undefined || (at > 0 && /[\p{L}\d]/u.test(text[at - 1] ?? ''))
    ? undefined
    : { kind: 'label', text: other };
}

function findCount(text: string, at: number): Cut | undefined {
  times.lastIndex = at;
  const [found, after, before] = times.exec(text) ?? [];
  if (found !== undefined) {
    const noun = findPaymentNoun(text.slice(at + found.length)) ?? '';
    const count = Number((after ?? before ?? '').replace(',', '.'));
    return { kind: 'times', text: found + noun, count };
  }
  const payments = /[\p{L}\d.,]/u.test(text[at - 1] ?? '')
    ? undefined
    : findPayments(text.slice(at));
  return (
    payments && {
      kind: 'payments',
      text: text.slice(at, at + payments.length),
      count: payments.count,
    }
  );
}

/** “$401k” and “380k–401k” are amounts, “401k” alone is a retirement plan. */
function isAmount(text: string, from: number, to: number): boolean {
  const dash = /^ ?[-‐‑‒–—―~〜] ?[\p{Sc}\d]/u;
  return (
    /(?:\p{Sc}|\b[A-Z]{3}) ?$/u.test(text.slice(0, from)) ||
    /\d ?[kK]? ?[-‐‑‒–—―~〜] ?$/u.test(text.slice(0, from)) ||
    dash.test(text.slice(to))
  );
}

/** Form 1099 next to an amount is a kind of contract. */
function findContract(text: string, at: number): string | undefined {
  const others = text.slice(0, at) + text.slice(at + 4);
  return /^1099(?![\d.,]*\d|\p{L})/u.test(text.slice(at)) &&
    !/\p{Sc} ?$/u.test(text.slice(0, at)) &&
    /\d/u.test(others)
    ? '1099'
    : undefined;
}

function cutNumber(text: string, at: number): Cut | undefined {
  const digits = match(number, text, at);
  if (digits === undefined) {
    return undefined;
  }
  const tail = match(even, text, at + digits.length) ?? '';
  return { kind: 'number', text: digits + tail, folded: digits };
}

function cutWord(text: string, at: number): Cut | undefined {
  const twoWeeks = match(every, text, at);
  if (twoWeeks !== undefined) {
    return { kind: 'word', text: twoWeeks, folded: 'every two weeks' };
  }
  const short = match(shortPeriod, text, at);
  if (short !== undefined) {
    return { kind: 'word', text: short, folded: short.toLowerCase().replaceAll(' ', '') };
  }
  const joined = match(withSlash, text, at);
  if (joined !== undefined) {
    return { kind: 'word', text: joined, folded: 'with' };
  }
  const sign = currencySigns.find(written => text.startsWith(written, at));
  if (sign !== undefined) {
    return { kind: 'sign', text: sign };
  }
  const spelled = match(dotted, text, at);
  if (spelled !== undefined) {
    return { kind: 'word', text: spelled, folded: fold(spelled).replaceAll(' ', '') };
  }
  const run = match(characters, text, at);
  const plain =
    run === undefined ? (match(elided, text, at) ?? match(word, text, at)) : cutRun(run);
  return plain === undefined
    ? undefined
    : { kind: 'word', text: plain, ...(run !== undefined && { folded: plain }) };
}

/** The first known word of a script without spaces, or all of an unknown run. */
function cutRun(run: string): string {
  const known = [...characterWords, ...Object.keys(magnitudeCharacters), ...currencyCharacters];
  return known.find(each => run.startsWith(each)) ?? run;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
