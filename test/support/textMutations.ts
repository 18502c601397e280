import fc from 'fast-check';

import { mutationsOf } from './jsonMutations';

/** Texts of an answer as it goes wrong: in its values, or in the bytes that carry it. */
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
