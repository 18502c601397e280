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

const minLikeness = 0.6;
const maxGuesses = 12;
/** Shorter words have too many neighbours, longer ones none. */
const misspelledLengths = { min: 4, max: 24 };
const minBeginningLength = 3;

/** Fuse.js does the guessing: it is told only the words, not the titles that they occur in. */
export function createFindKnownWords(known: readonly string[]): FindKnownWords {
  const knownWords = new Set(known);
  const fuse = new Fuse(known, { includeScore: true, threshold: 0.35, ignoreFieldNorm: true });
  return (word, { mayGoOn, mayBeMisspelled }) => {
    const continued = mayGoOn ? continuations(word, known) : [];
    if (knownWords.has(word)) {
      return new Map([...continued, [word, 1]]);
    }
    const guessed = mayBeMisspelled && isGuessable(word) ? guesses(word, fuse) : [];
    return new Map([...guessed, ...continued]);
  };
}

function continuations(word: string, known: readonly string[]): [string, number][] {
  return word.length < minBeginningLength
    ? []
    : known
        .filter(candidate => candidate.startsWith(word))
        .map(candidate => [candidate, (1 + lengthRatio(word, candidate)) / 2]);
}

function guesses(word: string, fuse: Fuse<string>): [string, number][] {
  return fuse
    .search(word, { limit: maxGuesses })
    .map(({ item, score = 1 }): [string, number] => [item, (1 - score) * lengthRatio(word, item)])
    .filter(([, likeness]) => likeness >= minLikeness);
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
