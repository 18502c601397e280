import { tokenizeJobTitle, withoutRank } from './jobTitleTokens';
import { createFindKnownWords, type FindKnownWords, type KnownWords } from './knownWords';

import type { Occupation } from '../../../domain/occupations/occupationList';

/** A suggestion: the occupation, which of its titles fits the text, and how well (0 to 1). */
export interface OccupationMatch {
  occupation: Occupation;
  matchedTitle: string;
  score: number;
}

/** Best first; nothing for a text in which no job title is recognised. */
export type OccupationSearch = (text: string, limit?: number) => OccupationMatch[];

interface Phrase {
  occupation: Occupation;
  title: string;
  words: readonly string[];
  /** The word that says what it is: “driver” in “Bus Drivers, School”. */
  head: string | undefined;
}

interface Index {
  /** The phrases that are written so, in lower case. */
  phrasesWritten: ReadonlyMap<string, readonly Phrase[]>;
  /** The phrases in which a word occurs. */
  phrasesWith: ReadonlyMap<string, readonly Phrase[]>;
  /** How much a word tells: the rarer, the more. */
  weightOf: (word: string) => number;
  findKnownWords: FindKnownWords;
}

/** A word of the text and the known words that it may stand for. */
interface AskedWord {
  word: string;
  weight: number;
  known: KnownWords;
}

const defaultLimit = 10;
/** Below this score, and below this share of the best score, a suggestion is noise. */
const minScore = 0.45;
const minShareOfBest = 0.6;
/** How much it counts that the text's words are in the title, rather than the title's in the text. */
const askedShare = 0.6;
/** Occupations named “All Other” come after those that have a name of their own. */
const otherFactor = 0.95;
/** A “nurse manager” is not first of all a nurse. */
const otherHeadFactor = 0.85;
const maxMisspelledWords = 4;
/** The same words in another order, or in the plural, come after what is written the same. */
const maxInexactScore = 0.99;

/**
 * Ranks occupations by how well their titles and synonyms fit a job title as people write it: words
 * count by how rare they are, and misspelled or unfinished ones stand for the known words like them.
 * Building the index takes some ten milliseconds: keep what is returned.
 */
export function createOccupationSearch(occupations: readonly Occupation[]): OccupationSearch {
  const index = createIndex(occupations);
  return (text, limit = defaultLimit) => {
    const asked = recognise(tokenizeJobTitle(withoutExceptions(text)), index);
    const plain = new Set(withoutRank(asked.map(({ word }) => word)));
    const matches = bestOfEach([
      ...rank(asked, index),
      ...rank(
        asked.filter(({ word }) => plain.has(word)),
        index,
      ),
      ...(index.phrasesWritten.get(text.trim().toLowerCase()) ?? []).map(toExactMatch),
    ]);
    const least = Math.max(minScore, minShareOfBest * (matches[0]?.score ?? 0));
    return matches.filter(({ score }) => score >= least).slice(0, Math.max(0, limit));
  };
}

function recognise(words: readonly string[], index: Index): AskedWord[] {
  let misspelled = 0;
  return words.map((word, position) => {
    misspelled += index.phrasesWith.has(word) ? 0 : 1;
    const known = index.findKnownWords(word, {
      mayGoOn: position === words.length - 1,
      mayBeMisspelled: misspelled <= maxMisspelledWords,
    });
    return { word, weight: index.weightOf(word), known };
  });
}

function rank(asked: readonly AskedWord[], index: Index): OccupationMatch[] {
  const askedWeight = sum(asked.map(({ weight }) => weight));
  const candidates = new Set(
    asked.flatMap(({ known }) =>
      [...known.keys()].flatMap(word => index.phrasesWith.get(word) ?? []),
    ),
  );
  return [...candidates].map(phrase => {
    const foundWeight = sum(asked.map(({ weight, known }) => weight * likeness(known, phrase)));
    const coveredWeight = sum(
      phrase.words.map(
        word => index.weightOf(word) * Math.max(...asked.map(({ known }) => known.get(word) ?? 0)),
      ),
    );
    const phraseWeight = sum(phrase.words.map(index.weightOf));
    const score =
      maxInexactScore *
      factorOf(phrase, asked) *
      (askedShare * (foundWeight / askedWeight) +
        (1 - askedShare) * (coveredWeight / phraseWeight));
    return { occupation: phrase.occupation, matchedTitle: phrase.title, score };
  });
}

function toExactMatch({ occupation, title }: Phrase): OccupationMatch {
  const score = title === occupation.title ? 1 : rankOfName(occupation);
  return { occupation, matchedTitle: title, score };
}

function factorOf({ occupation, head }: Phrase, asked: readonly AskedWord[]): number {
  const hasHead = head === undefined || asked.some(({ known }) => known.has(head));
  return rankOfName(occupation) * (hasHead ? 1 : otherHeadFactor);
}

function rankOfName({ title }: Occupation): number {
  return title.endsWith('All Other') ? otherFactor : 1;
}

function likeness(known: KnownWords, phrase: Phrase): number {
  return Math.max(...phrase.words.map(word => known.get(word) ?? 0));
}

function bestOfEach(matches: readonly OccupationMatch[]): OccupationMatch[] {
  const best = new Map<string, OccupationMatch>();
  for (const match of matches) {
    const { code } = match.occupation;
    if (match.score > (best.get(code)?.score ?? 0)) {
      best.set(code, match);
    }
  }
  return [...best.values()].sort(
    (a, b) => b.score - a.score || (a.occupation.code < b.occupation.code ? -1 : 1),
  );
}

function createIndex(occupations: readonly Occupation[]): Index {
  const phrases = occupations.flatMap(occupation =>
    [occupation.title, ...occupation.synonyms].map(title => createPhrase(occupation, title)),
  );
  const phrasesWith = groupBy(phrases, ({ words }) => words);
  const weights = new Map(
    [...phrasesWith].map(([word, { length }]) => [word, Math.log(1 + phrases.length / length)]),
  );
  const unknownWeight = Math.log(1 + phrases.length) / 2;
  return {
    phrasesWritten: groupBy(phrases, ({ title }) => [title.toLowerCase()]),
    phrasesWith,
    weightOf: word => weights.get(word) ?? unknownWeight,
    findKnownWords: createFindKnownWords([...phrasesWith.keys()]),
  };
}

function groupBy(
  phrases: readonly Phrase[],
  keysOf: (phrase: Phrase) => readonly string[],
): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const key of keysOf(phrase)) {
      const group = groups.get(key) ?? [];
      group.push(phrase);
      groups.set(key, group);
    }
  }
  return groups;
}

function createPhrase(occupation: Occupation, title: string): Phrase {
  const named = withoutExceptions(title);
  return {
    occupation,
    title,
    words: [...new Set(tokenizeJobTitle(named))],
    head: tokenizeJobTitle(named.split(',', 1).join('')).at(-1),
  };
}

/** “Cooks” of “Cooks, Except …” and of “Cooks, All Other”: who is left out is not who is meant. */
function withoutExceptions(title: string): string {
  return title.replace(/,? Except .*$/u, '').replace(/,? All Other\b/u, '');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
