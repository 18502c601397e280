import type { Token } from './tokens';

type AmountToken = Extract<Token, { kind: 'amount' }>;

/** A part of a text with at most one amount or range, and the words about it. */
export interface Part {
  amounts: AmountToken[];
  /** All tokens except the amounts. */
  beside: Token[];
  start: number;
  end: number;
  /** True after “+”: the amount is in addition to the previous one, not an alternative. */
  isAddition: boolean;
}

/** Splits the tokens of a text into parts, each with one amount or range. */
export function toParts(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  let part: Part | undefined;
  const open = (token: Token, isAddition: boolean): Part => {
    const { start, end } = token;
    part = { amounts: [], beside: [], start, end, isAddition };
    parts.push(part);
    return part;
  };
  tokens.forEach((token, at) => {
    if (isBreak(tokens, at)) {
      part = undefined;
      return;
    }
    let current = part ?? open(token, tokens[at - 1]?.kind === 'plus');
    if (token.kind === 'amount') {
      if (!takes(current, tokens, at)) {
        current = startOver(current, open(token, false));
      }
      current.amounts.push(token);
    } else {
      const isNext = token.kind === 'basis' && opensNext(current);
      current = isNext ? open(token, false) : current;
      current.beside.push(token);
    }
    current.end = token.end;
  });
  return mergeAttributes(parts);
}

/** “,” and “+” end a part; a “+” right after an amount belongs to it (“80k+”). */
function isBreak(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'plus') {
    return !isOpenEnd(tokens, at);
  }
  return token?.kind === 'separator' || token?.kind === 'or';
}

const additions: readonly Token['kind'][] = [
  'amount',
  'percent',
  'currency',
  'payExtra',
  'perk',
  'plan',
  'payments',
];

/** “80k+”, “$80k+/yr”: at least this amount. */
export function isOpenEnd(tokens: readonly Token[], at: number): boolean {
  const [previous, plus, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (plus?.text !== '+' || (next !== undefined && additions.includes(next.kind))) {
    return false;
  }
  const isBehind = previous?.kind === 'amount' || previous?.kind === 'currency';
  return isBehind && (plus.isGlued || next === undefined);
}

/** Whether the amount belongs to the part: the first one, or the upper end of its range. */
function takes({ amounts, beside }: Part, tokens: readonly Token[], at: number): boolean {
  const [first] = amounts;
  if (first === undefined) {
    return true;
  }
  const between = beside.filter(({ start }) => start >= first.end);
  const isRange = between.some(
    token => token.kind === 'dash' || (token.kind === 'link' && isRangeLink(token)),
  );
  return amounts.length === 1 && isRange && !isExtraAmount(tokens, at);
}

/** “min 80k max 100k” has no dash between its ends. */
export function isRangeLink(token: Extract<Token, { kind: 'link' }>): boolean {
  return token.isRange === true || token.alone === 'upTo';
}

/** “$145k and $20k bonus”: the second amount isn't the end of a range. */
function isExtraAmount(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'payExtra' && !tokens.slice(0, at).some(({ kind }) => kind === 'dash');
}

function opensNext({ amounts, beside }: Part): boolean {
  return amounts.length > 0 && beside.some(({ kind }) => kind === 'basis');
}

/** Moves tokens directly before an amount (“$”, “from”) to its part. */
function startOver(before: Part, next: Part): Part {
  const end = before.amounts[0]?.end ?? 0;
  let last = before.beside.at(-1);
  while (last !== undefined && isPrefix(last, end)) {
    before.beside.pop();
    next.beside.unshift(last);
    next.start = last.start;
    last = before.beside.at(-1);
  }
  return next;
}

/** “120k USD 150k”: a currency directly after an amount stays with it. */
function isPrefix({ kind, start, text }: Token, end: number): boolean {
  if (start < end) {
    return false;
  }
  return kind === 'currency'
    ? start - end > 1 || !/^\p{L}/u.test(text)
    : kind === 'link' || kind === 'filler';
}

/** A basis, period or currency without an amount applies to the previous part. */
function mergeAttributes(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const previous = merged.at(-1);
    if (previous !== undefined && saysOfOther(part)) {
      previous.beside.push(...part.beside);
    } else if (previous !== undefined && saysOfOther(previous) && !namesExtra(part)) {
      part.beside.unshift(...previous.beside);
      merged[merged.length - 1] = part;
    } else {
      merged.push(part);
    }
  }
  return merged;
}

function saysOfOther({ amounts, beside }: Part): boolean {
  return amounts.length === 0 && !namesExtra({ beside });
}

/** Words before a bonus don't apply to the bonus. */
function namesExtra({ beside }: Pick<Part, 'beside'>): boolean {
  return beside.some(({ kind }) => isExtraKind(kind));
}

/** Whether a token is an extra: a bonus, benefits, a retirement plan. */
export function isExtraKind(kind: Token['kind']): boolean {
  return kind === 'payExtra' || kind === 'perk' || kind === 'plan';
}
