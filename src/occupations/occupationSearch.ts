import {
  listAlternatives,
  listExecutiveForms,
  readTitle,
  type TitleWords,
} from '../domain/occupations/titleWords';
import { type AskedWord, type MatchQuality, matchPhrase } from './matchPhrase';
import { createTitleIndex, type Phrase, type TitleIndex } from './titleIndex';

import type { Occupation } from '../domain/occupations/occupationCode';

/** A suggestion: the occupation, its title that matches the text, and how well it matches. */
export interface OccupationMatch {
  occupation: Occupation;
  matchedTitle: string;
  quality: MatchQuality;
  /** 0 to 1, to order matches of one quality. */
  score: number;
}

/**
 * The result of a search: `read` when the first match is unambiguous, `ask` when there are several or
 * only weak ones, `none` when the text isn't a job title.
 */
export type SearchVerdict = 'read' | 'ask' | 'none';

/** The matches, best first. */
export interface FoundOccupations {
  verdict: SearchVerdict;
  matches: readonly OccupationMatch[];
}

export type OccupationSearch = (text: string, limit?: number) => FoundOccupations;

/** Titles that mean different jobs at different employers, with the codes of those. */
export type AmbiguousTitles = Readonly<Record<string, readonly string[]>>;

const defaultLimit = 10;
const maxMisspelledWords = 4;
/** The best of several close matches is unambiguous if its score leads by this much. */
const clearLead = 0.08;
/** Matches below this share of the best score are dropped. */
const minShareOfBest = 0.7;
/** Ranks “All Other” occupations after specific ones. */
const otherFactor = 0.95;
/** For indirect matches, such as a director for a manager, or one half of “cook / driver”. */
const lessLiteral = 0.97;

const qualities: readonly MatchQuality[] = ['exact', 'close', 'weak'];

/**
 * Searches a list of occupations for free-text job titles. The thresholds are shares of words, so they
 * don't depend on the list. Building the index takes about ten milliseconds for a thousand occupations,
 * so reuse the returned function.
 */
export function createOccupationSearch(
  occupations: readonly Occupation[],
  ambiguous: AmbiguousTitles = {},
): OccupationSearch {
  const index = createTitleIndex(occupations);
  const findAmbiguous = createFindAmbiguous(occupations, ambiguous);
  return (text, limit = defaultLimit) => {
    const title = readTitle(text);
    const open = findAmbiguous(title);
    if (open.length > 0) {
      return { verdict: 'ask', matches: open.slice(0, limit) };
    }
    const matches = sortBest([...matchTitle(title, index), ...matchAlternatives(text, index)]);
    return { verdict: judge(matches), matches: withoutNoise(matches).slice(0, Math.max(0, limit)) };
  };
}

function createFindAmbiguous(
  occupations: readonly Occupation[],
  ambiguous: AmbiguousTitles,
): (title: TitleWords) => readonly OccupationMatch[] {
  const byCode = new Map(occupations.map(occupation => [occupation.code, occupation]));
  const byWords = new Map(
    Object.entries(ambiguous).map(([title, codes]) => [
      toKey(readTitle(title).words),
      codes.flatMap(code => byCode.get(code) ?? []),
    ]),
  );
  return ({ words, core, lostHead }) =>
    (byWords.get(toKey(words)) ?? (lostHead ? undefined : byWords.get(toKey(core))) ?? []).map(
      (occupation, at) => ({
        occupation,
        matchedTitle: occupation.title,
        quality: 'close',
        score: 0.9 - at / 100,
      }),
    );
}

function toKey(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function matchTitle({ words, core, lostHead }: TitleWords, index: TitleIndex): OccupationMatch[] {
  const literal = matchWords(words, index);
  const exact = literal.filter(({ quality }) => quality === 'exact');
  if (core.length === 0) {
    return exact;
  }
  if (exact.length > 0) {
    return literal;
  }
  const plain = matchWords(core, index);
  return [
    ...literal,
    ...(lostHead ? plain.map(lessSure) : plain),
    ...listExecutiveForms(core).flatMap(form => matchWords(form, index).map(lessSure)),
  ];
}

function matchAlternatives(text: string, index: TitleIndex): OccupationMatch[] {
  return listAlternatives(text).flatMap(part =>
    matchTitle(readTitle(part), index)
      .filter(({ quality }) => quality === 'exact')
      .map(lessSure),
  );
}

function lessSure(match: OccupationMatch): OccupationMatch {
  return match.quality === 'exact'
    ? { ...match, quality: 'close', score: match.score * lessLiteral }
    : { ...match, score: match.score * lessLiteral };
}

function matchWords(words: readonly string[], index: TitleIndex): OccupationMatch[] {
  const asked = recognize(words, index);
  const candidates = new Set(
    asked.flatMap(({ known }) =>
      [...known.keys()].flatMap(word => index.phrasesWith.get(word) ?? []),
    ),
  );
  return [...candidates].flatMap(phrase => {
    const match = matchPhrase(asked, phrase, index);
    return match === undefined ? [] : [toMatch(phrase, match.quality, match.score)];
  });
}

function toMatch(phrase: Phrase, quality: MatchQuality, score: number): OccupationMatch {
  const { occupation, title, isOfficial } = phrase;
  const factor = (isCatchAll(occupation) ? otherFactor : 1) - (isOfficial ? 0 : 0.01);
  return { occupation, matchedTitle: title, quality, score: score * factor };
}

function recognize(words: readonly string[], index: TitleIndex): AskedWord[] {
  let unknown = 0;
  return words.map((word, position) => {
    unknown += index.phrasesWith.has(word) ? 0 : 1;
    const known = index.findKnownWords(word, {
      mayBePrefix: position === words.length - 1,
      mayBeMisspelled: unknown <= maxMisspelledWords,
    });
    return { word, weight: index.weightOf(word), known };
  });
}

/** The best match of each occupation, best first. */
function sortBest(matches: readonly OccupationMatch[]): OccupationMatch[] {
  const best = new Map<string, OccupationMatch>();
  for (const match of matches) {
    const { code } = match.occupation;
    const other = best.get(code);
    if (other === undefined || compare(match, other) < 0) {
      best.set(code, match);
    }
  }
  return [...best.values()].sort(compare);
}

function compare(a: OccupationMatch, b: OccupationMatch): number {
  return (
    qualities.indexOf(a.quality) - qualities.indexOf(b.quality) ||
    b.score - a.score ||
    (a.occupation.code < b.occupation.code ? -1 : 1)
  );
}

function judge([best, ...others]: readonly OccupationMatch[]): SearchVerdict {
  if (best === undefined) {
    return 'none';
  }
  const isRead =
    best.quality === 'exact'
      ? isOnlyExact(best, others)
      : best.quality === 'close' && leads(best, others);
  return isRead ? 'read' : 'ask';
}

/** An occupation's own title outranks the synonyms of others; “All Other” occupations don't compete. */
function isOnlyExact(best: OccupationMatch, others: readonly OccupationMatch[]): boolean {
  const rivals = others.filter(
    ({ quality, occupation }) => quality === 'exact' && !isCatchAll(occupation),
  );
  return rivals.length === 0 || (isOwnTitle(best) && !rivals.some(isOwnTitle));
}

function isCatchAll({ title }: Occupation): boolean {
  return title.endsWith('All Other');
}

function isOwnTitle({ occupation, matchedTitle }: OccupationMatch): boolean {
  return matchedTitle === occupation.title;
}

/** Includes weak matches, which may cover more of the text, as for “avionics systems engineer”. */
function leads(best: OccupationMatch, others: readonly OccupationMatch[]): boolean {
  return others.every(({ score }) => best.score - score >= clearLead);
}

/** Drops matches that are much worse than the best. */
function withoutNoise(matches: readonly OccupationMatch[]): OccupationMatch[] {
  const best = matches[0];
  return matches.filter(
    ({ quality, score }) =>
      best !== undefined &&
      score >= minShareOfBest * best.score &&
      qualities.indexOf(quality) - qualities.indexOf(best.quality) <= 1,
  );
}
