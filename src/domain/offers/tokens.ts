import { splitCompounds } from './compounds';
import { type Lexeme, toLexemes } from './lexemes';
import { findNamedCurrency } from './namedCurrency';
import { doubtMagnitude, findMagnitude, type NumberText, readNumberText } from './numberText';
import { joins, type Meaning, meanings } from './words/meanings';
import { bareUnitPeriods, periodAdverbs, unitPeriods } from './words/periods';

import type { CurrencyHint } from '../figures/currencyHints';
import type { OfferPeriod } from './offer';
import type { Magnitude } from './words/magnitudes';

/** The meaning of a piece of the text, based on itself and its direct neighbors. */
type Sense =
  | { kind: 'amount'; number: NumberText; magnitude: Magnitude | null }
  | { kind: 'percent' }
  | { kind: 'currency'; hint: CurrencyHint }
  | { kind: 'period'; period: OfferPeriod; isBare: boolean }
  | { kind: 'times'; count: number }
  | { kind: 'payments'; count: number }
  | { kind: 'dash' }
  | { kind: 'or' }
  | { kind: 'plus' }
  | { kind: 'separator' }
  | { kind: 'plan' }
  | { kind: 'unknown' }
  | Meaning;

export type Token = Sense & { text: string; start: number; end: number; isGlued: boolean };

/** Splits a text into tokens; a piece without a meaning is `unknown`, never dropped. */
export function tokenize(text: string): Token[] {
  const lexemes = splitCompounds(toLexemes(text));
  const tokens: Token[] = [];
  let at = 0;
  while (at < lexemes.length) {
    const { sense, length } = understand(lexemes, at);
    const [first, last] = [lexemes[at], lexemes[at + length - 1]];
    if (first !== undefined && last !== undefined) {
      const { start, isGlued } = first;
      tokens.push({ ...sense, text: text.slice(start, last.end), start, end: last.end, isGlued });
    }
    at += length;
  }
  return tokens;
}

interface Understood {
  sense: Sense;
  /** The number of lexemes. */
  length: number;
}

const unknown: Understood = { sense: { kind: 'unknown' }, length: 1 };

function understand(lexemes: readonly Lexeme[], at: number): Understood {
  const lexeme = lexemes[at];
  if (lexeme === undefined) {
    return unknown;
  }
  switch (lexeme.kind) {
    case 'number':
      return understandNumber(lexemes, at, lexeme);
    case 'sign':
      return understandCurrency(lexemes, at) ?? unknown;
    case 'mark':
      return understandMark(lexemes, at, lexeme);
    case 'word':
      return understandWord(lexemes, at, lexeme);
    default:
      return { sense: understandSpecial(lexeme), length: 1 };
  }
}

function understandSpecial({ kind, count = 0 }: Lexeme): Sense {
  switch (kind) {
    case 'times':
    case 'payments':
      return { kind, count };
    case 'plan':
      return { kind };
    case 'label':
      return { kind: 'filler' };
    default:
      return unknown.sense;
  }
}

function understandNumber(lexemes: readonly Lexeme[], at: number, { folded }: Lexeme): Understood {
  const next = lexemes[at + 1];
  if (next?.text === '%') {
    return { sense: { kind: 'percent' }, length: 2 };
  }
  const number = readNumberText(folded);
  const written = next === undefined ? undefined : findMagnitude(next, lexemes[at + 2]);
  const magnitude = written && doubtMagnitude(written, number, next?.folded);
  return {
    sense: { kind: 'amount', number, magnitude: magnitude ?? null },
    length: magnitude === undefined ? 1 : 2,
  };
}

const rangeMarks = /^(?:[-‐‑‒–—―−~〜～→]|-+>|\.{2,3})$/u;

function understandMark(lexemes: readonly Lexeme[], at: number, { text }: Lexeme): Understood {
  if (text === '/') {
    return understandPer(lexemes, at) ?? understandSlash(lexemes[at + 1], lexemes[at + 2]);
  }
  const meaning = meanings.get(text);
  if (meaning !== undefined) {
    return { sense: meaning, length: 1 };
  }
  if (rangeMarks.test(text)) {
    return { sense: { kind: 'dash' }, length: 1 };
  }
  if (text === '+') {
    return { sense: { kind: 'plus' }, length: 1 };
  }
  if (/^[,;|]$/u.test(text)) {
    return { sense: { kind: 'separator' }, length: 1 };
  }
  return /^[.:()[\]"“”„«»•*!?]$/u.test(text) ? { sense: { kind: 'filler' }, length: 1 } : unknown;
}

/** “145k / 160k” has two amounts. */
function understandSlash(next: Lexeme | undefined, after: Lexeme | undefined): Understood {
  const isAmount = (next?.kind === 'number' && after?.text !== '%') || next?.kind === 'sign';
  return isAmount ? { sense: { kind: 'or' }, length: 1 } : unknown;
}

/** “/h”, “per hour”, “a year”, “pro Stunde”, “de l'heure”: the unit decides. */
function understandPer(lexemes: readonly Lexeme[], at: number): Understood | undefined {
  for (const length of [2, 1]) {
    const words = lexemes.slice(at + 1, at + 1 + length);
    const period = unitPeriods.get(words.map(({ folded }) => folded).join(' '));
    if (period !== undefined && words.length === length) {
      return { sense: { kind: 'period', period, isBare: false }, length: 1 + length };
    }
  }
  return undefined;
}

function understandWord(lexemes: readonly Lexeme[], at: number, lexeme: Lexeme): Understood {
  const isGlued = lexeme.isGlued && lexemes[at - 1]?.kind === 'number';
  const found = findWord(lexemes, at, isGlued);
  if (found === undefined) {
    return unknown;
  }
  const touchesNumber = isGlued || isGluedNumber(lexemes[at + found.length]);
  const isSplit = touchesNumber && isConnector(found.sense) && /[a-z]$/u.test(lexeme.folded);
  return isSplit ? unknown : found;
}

/** In “$25h”, “h” is an hour; after a space, a longer phrase takes precedence. */
function findWord(
  lexemes: readonly Lexeme[],
  at: number,
  isGlued: boolean,
): Understood | undefined {
  const suffix = understandSuffix(lexemes[at]);
  return isGlued && suffix !== undefined ? suffix : (understandPhrase(lexemes, at) ?? suffix);
}

function isGluedNumber(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'number' && lexeme.isGlued;
}

/** “1e5” isn't a range: words between amounts must be separated from them. */
function isConnector({ kind }: Sense): boolean {
  return !['currency', 'period', 'basis', 'unknown'].includes(kind);
}

/** “$25hr”, “120,000 yr”. */
function understandSuffix(lexeme: Lexeme | undefined): Understood | undefined {
  const period = bareUnitPeriods.get(lexeme?.folded ?? '');
  return period && { sense: { kind: 'period', period, isBare: true }, length: 1 };
}

const longestPhrase = 4;

/** The longest known phrase at this position; ignores hyphens inside it. */
function understandPhrase(lexemes: readonly Lexeme[], at: number): Understood | undefined {
  for (let words = longestPhrase; words > 0; words -= 1) {
    const { phrase, length } = joinWords(lexemes, at, words);
    const found = phrase === undefined ? undefined : findPhrase(phrase, lexemes, at + length - 1);
    if (found !== undefined) {
      return { sense: found.sense, length: found.length + length - 1 };
    }
  }
  return understandCurrency(lexemes, at);
}

function joinWords(
  lexemes: readonly Lexeme[],
  at: number,
  count: number,
): { phrase?: string; length: number } {
  const words = [lexemes[at]?.folded ?? ''];
  let next = at + 1;
  while (words.length < count) {
    const hyphens = countHyphens(lexemes, next);
    const word = lexemes[next + hyphens];
    if (word?.kind !== 'word' || (hyphens > 0 && !word.isGlued)) {
      return { length: 0 };
    }
    words.push(word.folded);
    next += hyphens + 1;
  }
  return { phrase: words.join(' '), length: next - at };
}

/** One for the hyphen inside “on-target”, none elsewhere. */
function countHyphens(lexemes: readonly Lexeme[], at: number): number {
  const lexeme = lexemes[at];
  return lexeme?.isGlued === true && /^[-‐‑]$/u.test(lexeme.text) ? 1 : 0;
}

function findPhrase(
  phrase: string,
  lexemes: readonly Lexeme[],
  last: number,
): Understood | undefined {
  const adverb = periodAdverbs.get(phrase);
  if (adverb !== undefined) {
    return { sense: { kind: 'period', period: adverb, isBare: false }, length: 1 };
  }
  const join = joins.get(phrase);
  if (join !== undefined) {
    return { sense: { kind: join }, length: 1 };
  }
  const meaning = lexemes[last]?.text === 'CA' ? undefined : meanings.get(phrase);
  const per = meaning?.kind === 'link' && meaning.isPer ? understandPer(lexemes, last) : undefined;
  return per ?? (meaning && { sense: meaning, length: 1 });
}

function understandCurrency(lexemes: readonly Lexeme[], at: number): Understood | undefined {
  const named = findNamedCurrency(lexemes, at);
  return named && { sense: { kind: 'currency', hint: named.hint }, length: named.length };
}
