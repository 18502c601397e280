import { scaleValue } from './numberText';

import type { Token } from './tokens';

/** Powers of magnitudes that are written one behind the other: “1億2000万円”, “12 lakh 50 thousand”. */
const summed = [4, 5, 7, 8];

/** Adds up amounts that are written in two magnitudes, the larger first. */
export function addSums(tokens: readonly Token[]): Token[] {
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
