import { findCurrencyHint } from '../figures/currencyHints';

import { fold } from './words/fold';
import { magnitudes } from './words/magnitudes';
import { meanings } from './words/meanings';
import { bareUnitPeriods, periodAdverbs } from './words/periods';

import type { Lexeme } from './lexemes';

/** Magnitudes that can be joined to the next word; “T” only to a currency (“TEUR”). */
const prefix = /^(mm|k|m|cr|l|t)(?=\p{L}{2})/iu;

/** Splits “kUSD”, “TEUR” and “Mpa” after a number into the magnitude and the word. */
export function splitCompounds(lexemes: readonly Lexeme[]): Lexeme[] {
  return lexemes.flatMap((lexeme, at) =>
    lexeme.kind === 'word' && lexemes[at - 1]?.kind === 'number' ? split(lexeme) : [lexeme],
  );
}

function split(lexeme: Lexeme): Lexeme[] {
  const { text, folded, start, end } = lexeme;
  const [first] = prefix.exec(text) ?? [];
  if (first === undefined || isKnown(text, folded)) {
    return [lexeme];
  }
  const rest = text.slice(first.length);
  const isSplit =
    findCurrencyHint(rest, fold(rest)) !== undefined ||
    (!/^t$/iu.test(first) && isSuffix(fold(rest)));
  return isSplit
    ? [
        { ...lexeme, text: first, folded: fold(first), end: start + first.length },
        {
          kind: 'word',
          text: rest,
          folded: fold(rest),
          start: start + first.length,
          end,
          isGlued: true,
        },
      ]
    : [lexeme];
}

function isKnown(text: string, folded: string): boolean {
  return (
    magnitudes.has(folded) ||
    bareUnitPeriods.has(folded) ||
    periodAdverbs.has(folded) ||
    meanings.has(folded) ||
    findCurrencyHint(text, folded) !== undefined
  );
}

function isSuffix(folded: string): boolean {
  return (
    bareUnitPeriods.has(folded) ||
    (periodAdverbs.has(folded) && folded !== 'ph') ||
    meanings.get(folded)?.kind === 'basis'
  );
}
