import { readTitle } from '../../domain/occupations/titleWords';

import { type Occupation, occupations } from './occupations';

/** The match of a submitted job title. */
export interface MatchedTitle {
  occupation: Occupation;
  /** The confirmed title. */
  title: string;
  /** Confidence, 0 to 100 in tens. */
  rating: number;
  /** True when the submitted text is a confirmed title itself, whatever its casing. */
  confirmed: boolean;
}

interface NamedTitle {
  occupation: Occupation;
  title: string;
  /** The words of the title or of another name for it; the role comes last. */
  words: readonly string[];
  /** Without words of rank. */
  core: readonly string[];
}

/** The rating of each kind of match. The steps are the sample's own; the service rounds to tens. */
const ratings = {
  confirmed: 100,
  sameWords: 90,
  otherRank: 80,
  qualified: 70,
  misspelled: 70,
  qualifiedWord: 60,
  shortened: 50,
  looseWord: 40,
};

/** The minimum similarity of a misspelled word, and its minimum length. */
const lowestSpelling = 0.6;
const shortestMisspelled = 5;

const named: readonly NamedTitle[] = occupations.flatMap(occupation =>
  [...occupation.titles, ...occupation.aliases].map((name, index) => {
    const { words, core } = readTitle(name);
    const title = occupation.titles[index] ?? getFirstTitle(occupation);
    return { occupation, title, words, core: core.length === 0 ? words : core };
  }),
);

const confirmedTitles = new Map(
  occupations.flatMap(occupation =>
    occupation.titles.map(title => [title.toLowerCase(), { occupation, title }] as const),
  ),
);

const looseWords = new Map(
  occupations.flatMap(occupation =>
    occupation.loosely.map(word => [readTitle(word).words.join(' '), occupation] as const),
  ),
);

/** The last words that names of several occupations end in, such as “engineer”. */
const sharedHeads = findSharedHeads();

/**
 * The occupation and the confirmed title that a submitted title means, or undefined when none names the
 * same job: a shared word isn't a match. The last word, the role, must agree; differences in rank,
 * qualifiers and spelling lower the rating.
 */
export function findTitle(submitted: string): MatchedTitle | undefined {
  const confirmed = confirmedTitles.get(submitted.trim().replace(/\s+/gu, ' ').toLowerCase());
  if (confirmed !== undefined) {
    return { ...confirmed, rating: ratings.confirmed, confirmed: true };
  }
  const { words, core, lostHead } = readTitle(submitted);
  return (
    findName(ratings.sameWords, name => isSame(name.words, words)) ??
    (core.length === 0 || (lostHead && core.length < 2) ? undefined : findCore(core))
  );
}

/** The first, most general title of an occupation. */
export function getFirstTitle(occupation: Occupation): string {
  return occupation.titles[0] ?? occupation.name;
}

function findCore(core: readonly string[]): MatchedTitle | undefined {
  return (
    findName(ratings.otherRank, name => isSame(name.core, core)) ??
    findName(ratings.qualified, name => name.core.length > 1 && endsWith(core, name.core)) ??
    findName(ratings.misspelled, name => isMisspelled(name.core, core)) ??
    findName(
      ratings.qualifiedWord,
      name =>
        name.core.length === 1 && !sharedHeads.has(name.core.join('')) && endsWith(core, name.core),
    ) ??
    findName(ratings.shortened, name => core.length > 1 && isShortened(name.core, core)) ??
    findLooseWord(core)
  );
}

function findName(rating: number, fits: (name: NamedTitle) => boolean): MatchedTitle | undefined {
  const name = named.find(fits);
  return name && { occupation: name.occupation, title: name.title, rating, confirmed: false };
}

/** A field of work by itself. With other words it isn't a match, as in “rocket salad chef”. */
function findLooseWord(core: readonly string[]): MatchedTitle | undefined {
  const occupation = looseWords.get(core.join(' '));
  return (
    occupation && {
      occupation,
      title: getFirstTitle(occupation),
      rating: ratings.looseWord,
      confirmed: false,
    }
  );
}

function isSame(name: readonly string[], asked: readonly string[]): boolean {
  return name.length === asked.length && asked.every(word => name.includes(word));
}

function endsWith(asked: readonly string[], ending: readonly string[]): boolean {
  const end = asked.slice(-ending.length);
  return end.length === ending.length && end.every(word => ending.includes(word));
}

/** Whether the name has all of the words, and the same role. */
function isShortened(name: readonly string[], asked: readonly string[]): boolean {
  return name.at(-1) === asked.at(-1) && asked.every(word => name.includes(word));
}

/** Whether the names agree word by word except for spelling. */
function isMisspelled(name: readonly string[], asked: readonly string[]): boolean {
  return (
    name.length === asked.length &&
    name.every((word, at) => {
      const other = asked[at] ?? '';
      return word === other || isSpelledAlike(word, other);
    })
  );
}

function isSpelledAlike(word: string, other: string): boolean {
  return (
    other.length >= shortestMisspelled &&
    word.startsWith(other.slice(0, 1)) &&
    Math.abs(word.length - other.length) <= 2 &&
    comparePairs(word, other) >= lowestSpelling
  );
}

/** The share of pairs of neighboring letters that both words have. */
function comparePairs(word: string, other: string): number {
  const pairs = toPairs(word);
  const others = toPairs(other);
  const shared = [...others].filter(pair => pairs.has(pair)).length;
  return (2 * shared) / (pairs.size + others.size);
}

function toPairs(word: string): ReadonlySet<string> {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}

function findSharedHeads(): ReadonlySet<string> {
  const occupationOf = new Map<string, Occupation>();
  const shared = new Set<string>();
  for (const { core, occupation } of named) {
    const head = core.at(-1) ?? '';
    if ((occupationOf.get(head) ?? occupation) !== occupation) {
      shared.add(head);
    }
    occupationOf.set(head, occupation);
  }
  return shared;
}
