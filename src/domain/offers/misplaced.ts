import { isExtraKind, isRangeLink, type Part } from './parts';

import type { Token } from './tokens';

type LinkToken = Extract<Token, { kind: 'link' }>;

/** An error message about the first token that has no meaning at its position, if any. */
export function findMisplaced(part: Part, text: string): string | undefined {
  for (const token of part.beside) {
    const sentence = explain(token, part, text);
    if (sentence !== undefined) {
      return sentence;
    }
  }
  return undefined;
}

/** The error message for unrecognized words. */
export function refuseWords(words: readonly string[]): string {
  const named = [...new Set(words)].slice(0, 3).map(word => `“${word}”`);
  const list =
    named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}` : named[0];
  return `${list ?? ''} ${named.length > 1 ? 'aren’t' : 'isn’t'} recognized here. Enter only the amount, such as $145k a year.`;
}

function explain(token: Token, part: Part, text: string): string | undefined {
  switch (token.kind) {
    case 'link':
      return explainLink(token, part, text);
    case 'dash':
      return isBetween(token, part) ? undefined : explainDash(token, part);
    case 'net':
      return `“${token.text}” is net pay. Reports have gross pay, so enter the amount before taxes.`;
    case 'percent':
      return isOfExtra(token, part) ? undefined : refusePercent(token.text);
    case 'including':
    case 'excluding':
      return hasExtras(part) ? undefined : refuseWords([token.text]);
    default:
      return undefined;
  }
}

function explainLink(token: LinkToken, part: Part, text: string): string | undefined {
  return isLinkPlaced(token, part) ? undefined : refuseWords([nameToken(token, text)]);
}

function hasExtras({ beside }: Part): boolean {
  return beside.some(({ kind }) => isExtraKind(kind) || kind === 'payments');
}

/** The error message for a percentage without a bonus or similar. */
export function refusePercent(text: string): string {
  return `“${text}” is a percentage, not an amount of pay. Enter an amount, such as $145k.`;
}

/** “20% bonus”, “bonus of up to 20%”: the percentage belongs to the adjacent word. */
function isOfExtra(token: Token, { amounts, beside }: Part): boolean {
  const others = [...amounts, ...beside].filter(
    ({ kind }) => kind !== 'filler' && kind !== 'link' && kind !== 'including',
  );
  const before = others.filter(({ end }) => end <= token.start).sort((a, b) => a.end - b.end);
  const after = others.filter(({ start }) => start >= token.end).sort((a, b) => a.start - b.start);
  return [before.at(-1), after[0]].some(next => next !== undefined && isExtraKind(next.kind));
}

function isBetween(token: Token, { amounts: [first, second] }: Part): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    token.start >= first.end &&
    token.end <= second.start
  );
}

function isLinkPlaced(token: LinkToken, part: Part): boolean {
  if (isBetween(token, part)) {
    return isRangeLink(token);
  }
  const isRange = part.amounts.length === 2;
  const isBefore = part.amounts.every(({ start }) => token.start < start);
  switch (token.alone) {
    case 'filler':
      // “80k and” lacks the other end, and “120k by” the unit.
      return token.end < part.end;
    case 'from':
      return !isRange || isBefore;
    case 'upTo':
      return !isRange && (token.isRange !== true || isBefore);
    case 'between':
      return isRange;
    default:
      return false;
  }
}

/** A dash between words is punctuation; before an amount a minus, and after it an incomplete range. */
function explainDash(token: Token, part: Part): string | undefined {
  const [first] = part.amounts;
  if (first === undefined) {
    return undefined;
  }
  const isSign = token.start < first.start && /^[-‐‑‒–—−]$/u.test(token.text);
  if (isSign && (token.start === 0 || isMinus(token, part))) {
    return notPay;
  }
  return token.end === part.end && !isOpenRange(token.text)
    ? `The range has no upper end after “${token.text}”. Enter both ends, such as 80k–90k.`
    : undefined;
}

/** The error message for an amount that can't be pay. */
export const notPay = 'This isn’t an amount of pay. Enter one above 0, such as $145k.';

/** “25万円〜” means at least this amount. */
export function isOpenRange(text: string): boolean {
  return /^[~〜～]$/u.test(text);
}

/** “Salary -$145k”: separated from the previous token, joined to the next. */
function isMinus(token: Token, { beside, amounts }: Part): boolean {
  const next = [...beside, ...amounts].find(({ start }) => start === token.end);
  return !token.isGlued && next !== undefined && next.kind !== 'filler';
}

/** An unknown token with the text joined to it: “1e5”, “/project”, “per project”. */
export function nameToken(token: Token, text: string): string {
  if (token.text.includes(' ')) {
    return token.text;
  }
  const after = /^(?:\/ ?|per |x )?[^\s/]*/iu.exec(text.slice(token.start))?.[0] ?? token.text;
  const before =
    /(?:\b(?:per|pro|par|je) |\/ ?|[^\s/]*)$/iu.exec(text.slice(0, token.start))?.[0] ?? '';
  const chunk = token.text === '/' ? after : before + after;
  return chunk.replace(/^[(“"'[]+|[.,;:!?)\]”"']+$/gu, '') || token.text;
}
