import { toComparable } from '../../../domain/lookUp/nearest';

/**
 * Filters items by a text: first equal names, then names that start with it, names with a word that
 * does, and names that contain it.
 */
export function matchNames<T>(
  text: string,
  items: readonly T[],
  getNames: (item: T) => readonly string[],
): readonly T[] {
  const wanted = toComparable(text);
  return items
    .map(item => ({ item, rank: rank(wanted, getNames(item).map(toComparable)) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
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
