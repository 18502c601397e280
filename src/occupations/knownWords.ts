import Fuse from 'fuse.js';

/** Finds the known words that a word stands for, each with its likeness (over 0, at most 1). */
export type FindKnownWords = (word: string, options: KnownWordOptions) => KnownWords;

export type KnownWords = ReadonlyMap<string, number>;

interface KnownWordOptions {
  /** Whether the word may be the beginning of a longer one: the person may still be typing. */
  mayGoOn: boolean;
  /** Whether to look for what it is a misspelling of, which takes some milliseconds. */
  mayBeMisspelled: boolean;
}

/** The least likeness of a word that is taken for another one, and the most of one that is unfinished. */
export const misspelled = 0.7;
const maxUnfinished = misspelled - 0.01;

const maxGuesses = 12;
/** Shorter words have too many neighbors, longer ones none. */
const misspelledLengths = { min: 6, max: 24 };
const longWordLength = 9;
const minBeginningLength = 4;
const fuseOptions = { includeScore: true, threshold: 0.35, ignoreFieldNorm: true };

/**
 * Fuse.js finds misspelled words. It gets the words that begin alike, because people rarely misspell
 * the first letter: a “hacker” is no “packer”.
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
  return (word, { mayGoOn, mayBeMisspelled }) => {
    if (knownWords.has(word)) {
      return new Map([[word, 1]]);
    }
    const sound = firstSound(word);
    const continued = mayGoOn ? continuations(word, beginningAlike.get(sound) ?? []) : [];
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

/** “Elektrician” and “Karpenter” begin as they should. */
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
