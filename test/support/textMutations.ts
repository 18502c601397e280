import fc from 'fast-check';

import { mutationsOf } from './jsonMutations';

/** Damaged responses as text: with changed values, or with changed bytes. */
export function textMutationsOf(answer: unknown): fc.Arbitrary<string> {
  const mutated = mutationsOf(answer).map(value => JSON.stringify(value));
  const broken = fc
    .tuple(mutated, fc.nat(), fc.string({ unit: 'binary', maxLength: 6 }), fc.nat({ max: 40 }))
    .map(([text, at, junk, cut]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + junk + text.slice(place + cut);
    });
  return fc.oneof({ weight: 7, arbitrary: mutated }, { weight: 1, arbitrary: broken });
}
