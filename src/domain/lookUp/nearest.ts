/** Below this similarity (0 to 1), a suggestion would be misleading. */
const minSimilarity = 0.45;

/** Longer texts are compared by their first characters. */
const comparedCharacters = 100;

/**
 * The candidate that a misspelled or shortened text most likely means, or undefined when none is
 * similar. “Bachelors” matches “Bachelor's Degree”, “MBA” matches “Master of Business Administration
 * (MBA)”. The earlier candidate wins a tie.
 */
export function findNearest<T>(
  text: string,
  candidates: readonly T[],
  nameOf: (candidate: T) => string,
): T | undefined {
  const wanted = toComparable(text).slice(0, comparedCharacters);
  let best: { candidate: T; similarity: number } | undefined;
  for (const candidate of candidates) {
    const similarity = measureSimilarity(wanted, toComparable(nameOf(candidate)));
    if (similarity >= minSimilarity && similarity > (best?.similarity ?? 0)) {
      best = { candidate, similarity };
    }
  }
  return best?.candidate;
}

/** The maximum edit distance, by the length of the text. */
const allowedEdits: readonly (readonly [fromLength: number, edits: number])[] = [
  [13, 3],
  [9, 2],
  [4, 1],
];

/**
 * The candidate with a name within a small edit distance of a misspelled or truncated text, or
 * undefined. Unlike `findNearest`, it never matches a single word of a name. The earlier candidate
 * wins a tie.
 */
export function findClosest<T>(
  text: string,
  candidates: readonly T[],
  namesOf: (candidate: T) => readonly string[],
): T | undefined {
  const wanted = toComparable(text).slice(0, comparedCharacters);
  const length = Array.from(wanted).length;
  const allowed = allowedEdits.find(([from]) => length >= from)?.[1] ?? 0;
  let best: { candidate: T; edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = Math.min(...namesOf(candidate).map(name => measureEdits(wanted, name, allowed)));
    if (edits <= allowed && edits < (best?.edits ?? Infinity)) {
      best = { candidate, edits };
    }
  }
  return length < 4 ? undefined : best?.candidate;
}

function measureEdits(wanted: string, name: string, allowed: number): number {
  const other = toComparable(name);
  if (other.startsWith(wanted)) {
    return other === wanted ? 0 : 0.5;
  }
  return Math.abs(other.length - wanted.length) > allowed
    ? Infinity
    : countEdits(Array.from(wanted), Array.from(other));
}

/** The text without case, accents and punctuation, words separated by one space. */
export function toComparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’.-]/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function measureSimilarity(wanted: string, name: string): number {
  if (wanted === '' || name === '') {
    return 0;
  }
  if (wanted === name) {
    return 1;
  }
  const beginning = wanted.length >= 3 && name.startsWith(wanted) ? 0.9 : 0;
  return Math.max(beginning, getSimilarity(wanted, name), 0.85 * getWordSimilarity(wanted, name));
}

/** The similarity of the text's words to those of the name, weighted by their length. */
function getWordSimilarity(wanted: string, name: string): number {
  const names = name.split(' ');
  const words = wanted.split(' ');
  const found = words.map(word => {
    const best = Math.max(...names.map(other => getSimilarity(word, other)));
    return best * word.length;
  });
  const length = words.reduce((sum, word) => sum + word.length, 0);
  return found.reduce((sum, part) => sum + part, 0) / length;
}

function getSimilarity(a: string, b: string): number {
  return 1 - countEdits(Array.from(a), Array.from(b)) / Math.max(a.length, b.length);
}

/** The optimal string alignment distance: insertions, deletions, replacements and adjacent swaps. */
function countEdits(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  a.forEach((character, row) => {
    const current = [row + 1];
    b.forEach((other, column) => {
      const edits = [
        (last[column + 1] ?? 0) + 1,
        (current[column] ?? 0) + 1,
        (last[column] ?? 0) + (character === other ? 0 : 1),
      ];
      if (row > 0 && column > 0 && character === b[column - 1] && a[row - 1] === other) {
        edits.push((beforeLast[column - 1] ?? 0) + 1);
      }
      current.push(Math.min(...edits));
    });
    beforeLast = last;
    last = current;
  });
  return last[b.length] ?? 0;
}
