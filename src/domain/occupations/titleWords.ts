import {
  connectors,
  emptyWords,
  executiveWords,
  noise,
  persons,
  positionForms,
  rankWords,
  shortForms,
  spellings,
} from './titleVocabulary';
import foreignTitles from './foreignTitles.json';

/** Gender-neutral suffixes: “Entwickler:in”, “infirmier(e)”, “enfermero/a”. */
const gendered = String.raw`(?:innen|in|[(:*_/·.-]{1,2}(?:innen|in|ne|euse|rice|trice|ra|a|o|e|s)\)?)?`;

/**
 * The most common job titles in German, French, Spanish, Portuguese, Italian and Dutch, in lower case
 * and without accents, with their English translations. Feminine forms with irregular endings are
 * listed; the endings in `gendered` are recognized after each title.
 */
const english = new Map(
  Object.entries(foreignTitles).flatMap(([name, foreign]) =>
    foreign.map(each => [each, name] as const),
  ),
);

const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${[...english.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')})${gendered}(?![\p{L}\p{N}])`,
  'gu',
);

/**
 * Translates the foreign titles in a text, which is in lower case and without accents. A comma marks
 * what follows a title as its qualifier.
 */
function translateTitles(text: string): string {
  return text.replace(pattern, (all, title: string) => `${english.get(title) ?? all},`);
}

/**
 * A parsed job title. The words are in the order of an English compound: the last one is the role and
 * the others qualify it. “Manager, Sales” becomes “sales manager”.
 */
export interface TitleWords {
  /** All words except noise and grades. */
  words: readonly string[];
  /** Without words of rank. Empty when the title is only a rank, such as “Intern”. */
  core: readonly string[];
  /** Whether the last word was a rank, as in “Marketing Intern”: the core may not be a job. */
  lostHead: boolean;
}

/** Longer texts are not job titles. */
const maxTextLength = 200;
const maxWords = 12;
/** The exclusion in “Cooks, Except …”. */
const exceptions = /,? except .*$/u;

/** Parses a job title: expands abbreviations, singularizes, and drops levels, contracts and employers. */
export function readTitle(title: string): TitleWords {
  const words = lastOfEach(inCompoundOrder(clean(title)))
    .filter(word => !isGrade(word))
    .slice(-maxWords);
  const isRank = (word: string, at: number): boolean =>
    rankWords.has(word) && !(word === 'head' && at > 0 && at === words.length - 1);
  const plain = words.filter((word, at) => !isRank(word, at));
  const lostHead = plain.length > 0 && plain.at(-1) !== words.at(-1);
  return { words, core: lostHead ? namePerson(plain) : plain, lostHead };
}

/** The words of a listed title, which is in English and without noise. Faster than `readTitle`. */
export function readListedTitle(title: string): readonly string[] {
  return lastOfEach(inCompoundOrder(spell(simplify(title))));
}

/** Equivalent titles of a department head: “engineering manager” for “vp engineering”. */
export function listExecutiveForms(words: readonly string[]): readonly (readonly string[])[] {
  const isHead = (word: string | undefined): boolean => executiveWords.includes(word ?? '');
  if (words.length < 2 || words.at(-1) === 'manager') {
    return [];
  }
  const department = isHead(words.at(-1)) ? words.slice(0, -1) : words.slice(1);
  return isHead(words.at(-1)) || isHead(words[0])
    ? executiveWords.map(word => [...department, word])
    : [];
}

/** The alternatives in a title such as “Cook / Dishwasher”; empty for a single title. */
export function listAlternatives(title: string): readonly string[] {
  const parts = clean(title)
    .split(/\s*\/\s*|\s+or\s+/u)
    .filter(part => part.trim() !== '');
  return parts.length > 1 ? parts : [];
}

/** “Software engineer” for the “software engineering” of an intern. */
function namePerson(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  return [...words.slice(0, -1), Object.hasOwn(persons, last) ? (persons[last] ?? last) : last];
}

/** A grade, such as “II”. */
function isGrade(word: string): boolean {
  return /^(?:i|ii|iii|iv|v|vi|\d)$/u.test(word);
}

function clean(title: string): string {
  const quiet = noise.reduce((text, pattern) => text.replace(pattern, ' '), simplify(title));
  return spell(translateTitles(quiet));
}

function simplify(title: string): string {
  return title
    .slice(0, maxTextLength)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(exceptions, '')
    .replace(/ß/gu, 'ss')
    .replace(/['’‘ʼ]s?(?![a-z])/gu, '')
    .replace(/['’‘ʼ]/gu, ' ')
    .replace(/\s+/gu, ' ');
}

function spell(text: string): string {
  return spellings.reduce((spelled, [from, to]) => spelled.replace(from, to), text);
}

/** Qualifiers first (in brackets, or after a comma, a dash or “of”), then the role. */
function inCompoundOrder(text: string): string[] {
  if (/^[a-z0-9 ]*$/u.test(text) && !connectors.test(text)) {
    return toWords(text);
  }
  const bracketed: string[] = [];
  const plain = text.replace(/[([{]([^)\]}]*)[)\]}]?/gu, (_, inside: string) => {
    bracketed.push(inside);
    return ' ';
  });
  const parts = plain
    .split(/\s[-–—‒]+\s|[,;:|•·–—]|\s-(?=\S)/u)
    .map(part => part.split(connectors).map(toWords).filter(isNotEmpty))
    .filter(isNotEmpty);
  const [first = [], ...others] = parts;
  const [head = [], ...about] = first;
  return [...bracketed.map(toWords), ...others.flat(), ...about, head].flat();
}

function isNotEmpty(list: readonly unknown[]): boolean {
  return list.length > 0;
}

function toWords(text: string): string[] {
  const raw = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !emptyWords.has(word));
  const last = raw.map(isGrade).lastIndexOf(false);
  return raw.flatMap((word, at) => writeOut(word, at === last).map(singular));
}

function writeOut(word: string, isLast: boolean): string[] {
  const form = Object.hasOwn(positionForms, word) ? positionForms[word] : undefined;
  const short = Object.hasOwn(shortForms, word) ? shortForms[word] : undefined;
  return form === undefined ? (short?.split(' ') ?? [word]) : [isLast ? form.last : form.before];
}

function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$|^securities$/u.test(word)) {
    return word;
  }
  return /(ss|ch|sh|x)es$/u.test(word)
    ? word.replace(/es$/u, '')
    : word.replace(/ies$/u, 'y').replace(/s$/u, '');
}

/** Keeps only the last occurrence of each word: “Human Resources (HR) Manager” repeats one. */
function lastOfEach(words: readonly string[]): string[] {
  return words.filter((word, at) => !words.includes(word, at + 1));
}
