import { toComparable } from '../../../domain/lookUp/nearest';

/**
 * Filters things by a typed text: first names that start with it, then names with a word that does,
 * then names that contain it anywhere.
 */
export function matchNames<T>(
  text: string,
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
): readonly T[] {
  const wanted = toComparable(text);
  return things
    .map(thing => ({ thing, rank: rank(wanted, namesOf(thing).map(toComparable)) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}

function rank(wanted: string, names: readonly string[]): number {
  return Math.min(
    ...names.map(name => {
      if (name === wanted) {
        return 0;
      }
      if (name.startsWith(wanted)) {
        return 1;
      }
      if (name.includes(` ${wanted}`)) {
        return 2;
      }
      return name.includes(wanted) ? 3 : Infinity;
    }),
  );
}

/** The texts that aren't among the others, ignoring case. */
export function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Set(others.map(text => text.toLowerCase()));
  return texts.filter(text => !left.has(text.toLowerCase()));
}
