import Fuse from 'fuse.js';

/** Finds the known words that a word may mean, each with its similarity (over 0, at most 1). */
export type FindKnownWords = (word: string, options: KnownWordOptions) => KnownWords;

export type KnownWords = ReadonlyMap<string, number>;

interface KnownWordOptions {
  /** Whether the word may be a prefix: the user may still be typing. */
  mayBePrefix: boolean;
  /** Whether to search for misspellings, which takes some milliseconds. */
  mayBeMisspelled: boolean;
}

/** The minimum similarity of a misspelled word, and the maximum of an unfinished one. */
export const misspelled = 0.7;
const maxUnfinished = misspelled - 0.01;

const maxGuesses = 12;
/** Shorter words have too many similar words, longer ones none. */
const misspelledLengths = { min: 6, max: 24 };
const longWordLength = 9;
const minBeginningLength = 4;
const fuseOptions = { includeScore: true, threshold: 0.35, ignoreFieldNorm: true };

/**
 * Finds misspelled words with Fuse.js, among words with the same first letter, because people rarely
 * misspell that: a “hacker” isn't a “packer”.
 */
export function createFindKnownWords(known: readonly string[]): FindKnownWords {
  const knownWords = new Set(known);
  const beginningAlike = groupByFirst(known);
  const guessers = new Map<string, Fuse<string>>();
  const findGuesser = (sound: string): Fuse<string> => {
    const guesser = guessers.get(sound) ?? new Fuse(beginningAlike.get(sound) ?? [], fuseOptions);
    guessers.set(sound, guesser);
    return guesser;
  };
  return (word, { mayBePrefix, mayBeMisspelled }) => {
    if (knownWords.has(word)) {
      return new Map([[word, 1]]);
    }
    const sound = firstSound(word);
    const continued = mayBePrefix ? continuations(word, beginningAlike.get(sound) ?? []) : [];
    const guessed = mayBeMisspelled && isGuessable(word) ? guesses(word, findGuesser(sound)) : [];
    return new Map([...continued, ...guessed]);
  };
}

function groupByFirst(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const group = groups.get(firstSound(word)) ?? [];
    group.push(word);
    groups.set(firstSound(word), group);
  }
  return groups;
}

/** “k” counts as “c”: “Elektrician”, “Karpenter”. */
function firstSound(word: string): string {
  return word.slice(0, 1).replace('k', 'c');
}

function continuations(word: string, known: readonly string[]): [string, number][] {
  return word.length < minBeginningLength
    ? []
    : known
        .filter(candidate => candidate.startsWith(word))
        .map(candidate => [candidate, maxUnfinished * (0.6 + 0.4 * lengthRatio(word, candidate))]);
}

function guesses(word: string, fuse: Fuse<string>): [string, number][] {
  return fuse
    .search(word, { limit: maxGuesses })
    .map(({ item, score = 1 }): [string, number] => [item, 1 - score])
    .filter(([item, likeness]) => isNear(word, item, likeness));
}

/** One wrong letter in a short word, two in a long one. */
function isNear(word: string, item: string, likeness: number): boolean {
  const allowed = word.length < longWordLength ? 1 : 2;
  const wrong = Math.round((1 - likeness) * word.length);
  return (
    wrong <= allowed && Math.abs(item.length - word.length) <= allowed && likeness >= misspelled
  );
}

function isGuessable(word: string): boolean {
  return (
    word.length >= misspelledLengths.min &&
    word.length <= misspelledLengths.max &&
    /^[a-z]+$/u.test(word)
  );
}

function lengthRatio(a: string, b: string): number {
  return Math.min(a.length, b.length) / Math.max(a.length, b.length);
}
