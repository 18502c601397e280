import { type KnownWords, misspelled } from './knownWords';

import type { Phrase, TitleIndex } from './titleIndex';

/**
 * How well a title matches: `exact` has the same words, `close` is the same job in broader, narrower or
 * misspelled words, `weak` only shares words.
 */
export type MatchQuality = 'exact' | 'close' | 'weak';

/** A word of the text and the known words that it may mean. */
export interface AskedWord {
  word: string;
  weight: number;
  known: KnownWords;
}

export interface PhraseMatch {
  quality: MatchQuality;
  /** 0 to 1, to order matches of one quality. */
  score: number;
}

/** The weight of the text's words found in the title; the rest is that of the title's in the text. */
const askedShare = 0.6;
/** The minimum share of an ending: nearly every “… lawyer” is a lawyer, but not every “… developer”. */
const tellingShare = { word: 0.7, words: 0.5 };
/** How much of a longer title the text must cover for a close match. */
const closeCovered = 0.7;
/** Titles that share less with the text aren't a match. */
const weakFound = 0.5;
const weakScore = 0.45;
/** The role counts more than its qualifiers: a “nurse manager” isn't a nurse. */
const otherHeadFactor = 0.7;

/** The overlap of a text and a title. */
interface Comparison {
  phrase: Phrase;
  asked: readonly AskedWord[];
  /** How well the title contains each word of the text, 0 to 1. */
  found: readonly number[];
  foundShare: number;
  coveredShare: number;
  hasHead: boolean;
}

/** Compares the words of a text with those of a title; undefined when they share too few. */
export function matchPhrase(
  asked: readonly AskedWord[],
  phrase: Phrase,
  index: TitleIndex,
): PhraseMatch | undefined {
  const comparison = compareWords(asked, phrase, index);
  if (comparison.foundShare === 1 && comparison.coveredShare === 1) {
    return { quality: 'exact', score: 1 };
  }
  const score = toScore(comparison);
  if (isClose(comparison, index)) {
    return { quality: 'close', score };
  }
  return isWeak(comparison, score) ? { quality: 'weak', score } : undefined;
}

function compareWords(asked: readonly AskedWord[], phrase: Phrase, index: TitleIndex): Comparison {
  const found = asked.map(({ known }) => Math.max(0, ...phrase.words.map(likenessIn(known))));
  const covered = phrase.words.map(word =>
    Math.max(0, ...asked.map(({ known }) => likenessIn(known)(word))),
  );
  return {
    phrase,
    asked,
    found,
    foundShare: shareOf(
      found,
      asked.map(({ weight }) => weight),
    ),
    coveredShare: shareOf(covered, phrase.words.map(index.weightOf)),
    hasHead: sharesHead(asked, phrase),
  };
}

function toScore({ asked, foundShare, coveredShare, hasHead }: Comparison): number {
  const factor = hasHead || isUnfinished(asked) ? 1 : otherHeadFactor;
  return (askedShare * foundShare + (1 - askedShare) * coveredShare) * factor;
}

/** A match by misspelled words alone isn't close, because they may be other words. */
function isClose(comparison: Comparison, index: TitleIndex): boolean {
  const { phrase, asked, found, coveredShare, hasHead } = comparison;
  if (!hasHead || !found.includes(1)) {
    return false;
  }
  if (found.every(isSame) && coveredShare >= closeCovered) {
    return true;
  }
  const least = tellingShare[phrase.words.length > 1 ? 'words' : 'word'];
  return endsWith(asked, phrase) && index.shareOfEnding(phrase) >= least;
}

function isWeak({ phrase, asked, found, foundShare, hasHead }: Comparison, score: number): boolean {
  if (endsWith(asked, phrase)) {
    return true;
  }
  const isEnough = found.every(likeness => likeness > 0) || (hasHead && foundShare >= weakFound);
  return isEnough && score >= weakScore;
}

function sharesHead(asked: readonly AskedWord[], { words }: Phrase): boolean {
  const head = words.at(-1);
  const known = asked.at(-1)?.known;
  return head !== undefined && known !== undefined && isSame(likenessIn(known)(head));
}

/** Whether the last word is only a prefix of known ones: the user is still typing. */
function isUnfinished(asked: readonly AskedWord[]): boolean {
  const likenesses = [...(asked.at(-1)?.known.values() ?? [])];
  return likenesses.length > 0 && !likenesses.some(isSame);
}

/** Whether the text is the title with qualifiers before it: “embedded software engineer”. */
function endsWith(asked: readonly AskedWord[], { words }: Phrase): boolean {
  const end = asked.slice(-words.length);
  return (
    words.length <= asked.length &&
    words.every(word => end.some(({ known }) => isSame(likenessIn(known)(word))))
  );
}

function isSame(likeness: number): boolean {
  return likeness >= misspelled;
}

function likenessIn(known: KnownWords): (word: string) => number {
  return word => known.get(word) ?? 0;
}

function shareOf(likenesses: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const matched = likenesses.reduce((sum, likeness, at) => sum + likeness * (weights[at] ?? 0), 0);
  return total === 0 ? 0 : matched / total;
}
