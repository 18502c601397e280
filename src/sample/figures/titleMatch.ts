import { type Occupation, occupations } from './occupations';

/** What a submitted job title was taken for. */
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
  /** What the submitted text is compared with: the title itself or another name for it. */
  key: string;
  words: ReadonlySet<string>;
  trigrams: ReadonlySet<string>;
}

/** Matches that follow from one word alone are at most so sure. */
const looseRating = 40;

/** The lowest similarity that still earns a rating, highest first. The steps are the sample's own. */
const ratingSteps: readonly (readonly [similarity: number, rating: number])[] = [
  [0.9, 80],
  [0.75, 70],
  [0.66, 60],
];

/** How alike a single word must be to count as misspelt. */
const lowestSpelling = 0.75;

/** Less alike than this is no match at all. */
const lowestSimilarity = 0.4;

/** Words that say how far somebody has come, not what the job is. */
const rankWords = new Set(
  'senior sr junior jr lead principal staff entry level experienced i ii iii iv v'.split(' '),
);

/** Words without meaning of their own. */
const smallWords = new Set('a an and at for in of on or the to with general type'.split(' '));

const named: readonly NamedTitle[] = occupations.flatMap(occupation =>
  [...occupation.titles, ...occupation.aliases].map((name, index) =>
    toNamedTitle(occupation, occupation.titles[index] ?? getFirstTitle(occupation), name),
  ),
);

const confirmedTitles = new Map(
  occupations.flatMap(occupation =>
    occupation.titles.map(title => [title.toLowerCase(), { occupation, title }] as const),
  ),
);

const looseWords = new Map(
  occupations.flatMap(occupation => occupation.loosely.map(word => [toKey(word), occupation])),
);

/** How rarely a word names a job: rare words decide more than “manager” does. */
const wordWeights = weighWords(named);

/**
 * The occupation and the confirmed title that a submitted title stands for, or undefined when
 * nothing is near it. The rating falls from 100 (a confirmed title) over other names for the job
 * and spelling mistakes to 40 and below, where a single word decided.
 */
export function findTitle(submitted: string): MatchedTitle | undefined {
  const confirmed = confirmedTitles.get(submitted.trim().replace(/\s+/gu, ' ').toLowerCase());
  if (confirmed !== undefined) {
    return { ...confirmed, rating: 100, confirmed: true };
  }
  return findSameName(submitted) ?? findSimilarName(submitted) ?? findLooseWord(submitted);
}

/** The first, most general title of an occupation. */
export function getFirstTitle(occupation: Occupation): string {
  return occupation.titles[0] ?? occupation.name;
}

function findSameName(submitted: string): MatchedTitle | undefined {
  const key = toKey(submitted);
  const same = named.find(name => name.key === key);
  if (same !== undefined) {
    return toMatch(same, 90);
  }
  const plain = withoutRank(key);
  const ranked = plain === '' ? undefined : named.find(name => withoutRank(name.key) === plain);
  return ranked && toMatch(ranked, 80);
}

/**
 * Names that share all the submitted words, or that are the submitted text with spelling mistakes.
 * A single word must be a misspelt name: by itself “Engineer” is in too many names.
 */
function findSimilarName(submitted: string): MatchedTitle | undefined {
  const { words, trigrams } = toComparable(withoutRank(toKey(submitted)));
  const isPhrase = words.size > 1;
  if (!isPhrase && [...words].some(word => looseWords.has(word))) {
    return undefined;
  }
  const similar = findBest(name =>
    Math.max(
      isPhrase && isSubset(words, name.words) ? compareWords(words, name.words) : 0,
      compareTrigrams(trigrams, name.trigrams),
    ),
  );
  const enough = isPhrase ? 0 : lowestSpelling;
  const step = ratingSteps.find(
    ([similarity]) => similar.similarity >= Math.max(similarity, enough),
  );
  return step && toMatch(similar.name, step[1]);
}

/** One word decides. The last word names the job in English, the words before it only refine it. */
function findLooseWord(submitted: string): MatchedTitle | undefined {
  const { words } = toComparable(withoutRank(toKey(submitted)));
  const loose = [...words].reverse().flatMap(word => looseWords.get(word) ?? [])[0];
  if (loose !== undefined) {
    const rating = words.size === 1 ? looseRating : looseRating - 10;
    return { occupation: loose, title: getFirstTitle(loose), rating, confirmed: false };
  }
  const nearest = findBest(name => compareWords(words, name.words));
  return nearest.similarity >= lowestSimilarity
    ? toMatch(nearest.name, looseRating - 20)
    : undefined;
}

function findBest(compare: (name: NamedTitle) => number): { name: NamedTitle; similarity: number } {
  return named
    .map(name => ({ name, similarity: compare(name) }))
    .reduce((best, other) => (other.similarity > best.similarity ? other : best));
}

function isSubset(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return [...words].every(word => of.has(word));
}

function toMatch(name: NamedTitle, rating: number): MatchedTitle {
  return { occupation: name.occupation, title: name.title, rating, confirmed: false };
}

function toNamedTitle(occupation: Occupation, title: string, name: string): NamedTitle {
  const key = toKey(name);
  return { occupation, title, key, ...toComparable(withoutRank(key)) };
}

function toComparable(plain: string): Pick<NamedTitle, 'words' | 'trigrams'> {
  return { words: toWords(plain), trigrams: toTrigrams(plain) };
}

/** Lower case, no accents, no punctuation but what names languages, no plural s. */
function toKey(text: string): string {
  return text
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .split(' ')
    .map(word => word.replace(/^\.+(?!net$)|\.+$/gu, '').replace(/(?<=[a-z]{3}[^s])s$/u, ''))
    .filter(word => word !== '')
    .join(' ');
}

function withoutRank(key: string): string {
  return key
    .split(' ')
    .filter(word => !rankWords.has(word))
    .join(' ');
}

function toWords(key: string): ReadonlySet<string> {
  return new Set(key.split(' ').filter(word => word !== '' && !smallWords.has(word)));
}

function toTrigrams(key: string): ReadonlySet<string> {
  const padded = ` ${key} `;
  return new Set(
    Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)),
  );
}

function weighWords(names: readonly NamedTitle[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const word of names.flatMap(name => [...name.words])) {
    uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  return new Map([...uses].map(([word, count]) => [word, Math.log(1 + names.length / count)]));
}

/** Share of the weight of all words that both have; a word nobody knows weighs like a rare one. */
function compareWords(asked: ReadonlySet<string>, known: ReadonlySet<string>): number {
  const weigh = (word: string): number => wordWeights.get(word) ?? Math.log(1 + named.length / 2);
  const sum = (words: Iterable<string>): number =>
    [...words].reduce((total, word) => total + weigh(word), 0);
  const total = sum(asked) + sum(known);
  return total === 0 ? 0 : (2 * sum([...asked].filter(word => known.has(word)))) / total;
}

function compareTrigrams(asked: ReadonlySet<string>, known: ReadonlySet<string>): number {
  const total = asked.size + known.size;
  const shared = [...asked].filter(trigram => known.has(trigram)).length;
  return total === 0 ? 0 : (2 * shared) / total;
}
