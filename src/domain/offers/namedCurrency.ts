import {
  agreeOnCurrency,
  type CurrencyHint,
  findCurrencyAdjective,
  findCurrencyHint,
} from '../figures/currencyHints';

import type { Lexeme } from './lexemes';

/** A currency and how many lexemes name it. */
interface NamedCurrency {
  hint: CurrencyHint;
  length: number;
}

/** “$ US”, “$ CA”: an adjective can follow a sign. */
function narrowCurrency(hint: CurrencyHint, next: Lexeme | undefined): NamedCurrency {
  const isCapital = /^[A-Z]{2,3}$/u.test(next?.text ?? '');
  const adjective = next && isCapital ? findCurrencyAdjective(next.text, next.folded) : undefined;
  const agreed = adjective && agreeOnCurrency(hint, adjective);
  return agreed === undefined ? { hint, length: 1 } : { hint: agreed, length: 2 };
}

/** A sign, code or word for a currency, with an adjective: “US $”, “Canadian dollars”. */
export function findNamedCurrency(
  lexemes: readonly Lexeme[],
  at: number,
): NamedCurrency | undefined {
  const one = lexemes[at];
  if (one === undefined) {
    return undefined;
  }
  const hint = findCurrencyHint(one.text, one.folded);
  if (hint !== undefined) {
    return narrowCurrency(hint, lexemes[at + 1]);
  }
  return findNarrowed(lexemes, at);
}

/** “Canadian dollars”, “Hong Kong $”. */
function findNarrowed(lexemes: readonly Lexeme[], at: number): NamedCurrency | undefined {
  for (const length of [2, 1]) {
    const words = lexemes.slice(at, at + length);
    const adjective = findCurrencyAdjective(
      words.map(({ text }) => text).join(' '),
      words.map(({ folded }) => folded).join(' '),
    );
    const noun = lexemes[at + length];
    const named = noun && findCurrencyHint(noun.text, noun.folded);
    const agreed = adjective && named && agreeOnCurrency(adjective, named);
    if (agreed !== undefined) {
      return { hint: agreed, length: length + 1 };
    }
  }
  return undefined;
}
