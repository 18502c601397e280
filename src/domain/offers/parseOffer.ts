import { interpretPart, readInclusion } from './interpretPart';
import { findMisplaced, nameToken, refusePercent, refuseWords } from './misplaced';
import { isExtraKind, isOpenEnd, type Part, toParts } from './parts';
import { type Token, tokenize } from './tokens';
import { joinChoices, writeOffer } from './writeOffer';
import { scaleValue } from './numberText';

import type { Offer, OfferReading } from './offer';

/** Powers of magnitudes that can be combined: “1億2000万円”, “12 lakh 50 thousand”. */
const summed = [4, 5, 7, 8];

/** Adds up amounts written in two magnitudes, the larger first. */
function addSums(tokens: readonly Token[]): Token[] {
  const added: Token[] = [];
  for (const token of tokens) {
    const previous = added.at(-1);
    const sum = previous && add(previous, token);
    if (sum === undefined) {
      added.push(token);
    } else {
      added[added.length - 1] = sum;
    }
  }
  return added;
}

function add(a: Token, b: Token): Token | undefined {
  if (a.kind !== 'amount' || b.kind !== 'amount' || b.magnitude === null) {
    return undefined;
  }
  const power = a.magnitude?.powers[0] ?? 0;
  const [first, second] = [sizeOf(a), sizeOf(b)];
  if (!summed.includes(power) || second >= 10 ** power || Number.isNaN(first + second)) {
    return undefined;
  }
  return {
    ...a,
    number: { text: a.text, decimal: String(first + second), hasCents: false },
    magnitude: { ...a.magnitude, powers: [0] },
    text: `${a.text} ${b.text}`,
    end: b.end,
  };
}

function sizeOf({ number, magnitude }: Extract<Token, { kind: 'amount' }>): number {
  return scaleValue(number.grouped ?? number.decimal ?? '', magnitude?.powers[0] ?? 0);
}

/** A longer text isn't just an amount. */
const maxOfferLength = 120;

/**
 * Parses an amount or a range of pay in a short text: “$145k”, “145,000–160,000”, “€4.500 p.M.”,
 * “12-15 LPA”, “CHF 8’500 x 13”, “120k base + 20% bonus”. Every word must be recognized. The error for
 * an ambiguous text lists its candidates; any other error names the words that caused it.
 */
export function parseOffer(written: string): OfferReading {
  const text = written.replace(/[´`]/gu, "'").normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (text.length > maxOfferLength) {
    return refuse('This is longer than an amount. Enter only the amount, such as $145k.');
  }
  const tokens = addSums(tokenize(text));
  if (!tokens.some(({ kind }) => kind === 'amount')) {
    return refuse(explainMissing(tokens, text));
  }
  const unknown = tokens.filter(
    ({ kind }, at) =>
      kind === 'unknown' || (isDangling(kind, at, tokens.length - 1) && !isOpenEnd(tokens, at)),
  );
  if (unknown.length > 0) {
    return refuse(refuseWords(unknown.map(token => nameToken(token, text))));
  }
  return readParts(toParts(tokens), text);
}

/** “80k or” lacks another amount. */
function isDangling(kind: Token['kind'], at: number, last: number): boolean {
  return (kind === 'or' && at === 0) || ((kind === 'or' || kind === 'plus') && at === last);
}

function refuse(sentence: string): OfferReading {
  return { ok: false, sentence, candidates: [] };
}

function explainMissing(tokens: readonly Token[], text: string): string {
  const plan = tokens.find(({ kind }) => kind === 'plan');
  if (plan !== undefined) {
    return `“${plan.text}” is a retirement plan, not an amount of pay. Enter $${plan.text.replace(/[^\da-z]/giu, '')} if you mean an amount.`;
  }
  const percent = tokens.find(({ kind }) => kind === 'percent');
  if (percent !== undefined) {
    return refusePercent(percent.text);
  }
  const named = text === '' ? 'this text' : `“${text}”`;
  return `There’s no amount in ${named}. Enter one, such as $145k, 145,000–160,000, or $62.50/h.`;
}

function readParts(parts: readonly Part[], text: string): OfferReading {
  const extras = parts.filter((part, at) => isExtra(part, at > 0));
  const pay = parts.filter(part => !extras.includes(part) && !isIdle(part));
  const misplaced = extras.map(part => findMisplaced(part, text)).find(each => each !== undefined);
  if (misplaced !== undefined || pay.length === 0) {
    return refuse(
      misplaced ?? 'This amount is in addition to pay, such as a bonus. Enter the pay itself.',
    );
  }
  const stray = [...pay, ...extras].filter(part => isStray(part, extras));
  if (stray.length > 0) {
    return refuse(refuseWords(stray.map(({ start, end }) => text.slice(start, end))));
  }
  const readings = pay.map(part => interpretPart(part, text));
  const failed = readings.find(reading => !reading.ok);
  if (failed?.ok === false) {
    return refuse(failed.sentence);
  }
  const read = readings.flatMap(reading => (reading.ok ? [reading] : []));
  const offers = addExtras(
    listTwo(pay, text) ?? read.flatMap(({ offers: each }) => each),
    extras,
    text,
  );
  const isSure = read.every(({ isUnsure }) => !isUnsure);
  return decide(offers, isSure, text);
}

function decide(offers: readonly Offer[], isSure: boolean, text: string): OfferReading {
  const different = new Map(offers.map(offer => [writeOffer(offer), offer]));
  const candidates = [...different.values()];
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1 && isSure) {
    return { ok: true, value: only };
  }
  const names = [...different.keys()];
  const sentence =
    names.length > 1
      ? `“${text}” could mean ${joinChoices(names)}.`
      : `“${text}” may not be pay. Enter ${joinChoices(names)} if it is.`;
  return { ok: false, sentence, candidates };
}

/** A basis without an amount of its own: “120k OTE OTE + 401k”. */
function isStray(part: Part, extras: readonly Part[]): boolean {
  return extras.includes(part)
    ? part.beside.some(({ kind }) => kind === 'basis')
    : part.amounts.length === 0;
}

/** “Salary, ” has no amount. */
function isIdle({ amounts, beside }: Part): boolean {
  return amounts.length === 0 && beside.every(({ kind }) => kind === 'filler');
}

/** “+ 20% bonus”, “+ 401k”, “$20k bonus”: in addition to the pay. */
function isExtra({ amounts, beside, isAddition }: Part, isLater: boolean): boolean {
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (first === undefined || last === undefined) {
    return beside.some(({ kind }) => kind === 'percent' || isExtraKind(kind));
  }
  if (beside.some(({ kind }) => ['basis', 'including', 'excluding'].includes(kind))) {
    return false;
  }
  const others = beside.filter(({ kind }) => kind !== 'currency' && kind !== 'filler');
  const next = others.find(({ start }) => start >= last.end);
  const before = others.filter(({ end }) => end <= first.start).at(-1);
  const kinds = [next?.kind, before?.kind];
  return kinds.includes('payExtra') || ((isAddition || isLater) && kinds.includes('perk'));
}

function addExtras(offers: readonly Offer[], extras: readonly Part[], text: string): Offer[] {
  const inclusion = extras.map(readInclusion).find(each => each !== null) ?? null;
  const besides = extras
    .filter(part => readInclusion(part) === null)
    .map(({ beside, amounts, end }) => {
      const said = beside.filter(({ kind }) => !['link', 'filler', 'dash'].includes(kind));
      const from = Math.min(...[...said, ...amounts].map(({ start }) => start));
      return text.slice(from, end).replace(/[\s.,;:!)\]]+$/gu, '');
    });
  return offers.map(offer => ({
    ...offer,
    basis: offer.basis ?? inclusion,
    besides: [...offer.besides, ...besides],
  }));
}

/** “145k, 160k” and “45/50k” may be a range or two amounts, with one magnitude for both. */
function listTwo([first, second, ...others]: readonly Part[], text: string): Offer[] | undefined {
  if (first === undefined || second === undefined || others.length > 0) {
    return undefined;
  }
  const says = ({ beside }: Part): boolean =>
    beside.some(({ kind }) => kind === 'period' || kind === 'basis');
  if (first.amounts.some(({ magnitude }) => magnitude !== null) && says(first) !== says(second)) {
    // “$145k ($12k/month)”: the words about one amount don't apply to the other.
    return undefined;
  }
  const joined: Part = {
    ...first,
    amounts: [...first.amounts, ...second.amounts],
    beside: [...first.beside, ...second.beside],
    end: second.end,
  };
  const reading = joined.amounts.length === 2 ? interpretPart(joined, text) : undefined;
  return reading?.ok === true
    ? reading.offers.flatMap(range => [
        { ...range, upTo: null },
        { ...range, amount: range.upTo ?? range.amount, upTo: null },
        range,
      ])
    : undefined;
}
