/** Longer texts are not job titles. */
const maxTextLength = 200;
const maxTokens = 12;

/** Ways to write one thing that the words alone would not bring together. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/c\+\+/gu, ' cplusplus '],
  [/\bc#/gu, ' csharp '],
  [/\.net\b/gu, ' dotnet '],
  [/\bnode\.?js\b/gu, ' nodejs '],
  [/\br ?& ?d\b/gu, ' research development '],
  [/\bdev[ -]?ops\b/gu, ' devops '],
  [/\b(front|back)[ -]?end\b/gu, ' $1 end '],
  [/\bfull[ -]?stack\b/gu, ' full stack '],
  [/\bhelp[ -]?desk\b/gu, ' help desk '],
  [/\bchild[ -]?care\b/gu, ' childcare '],
  [/\bhealth[ -]?care\b/gu, ' healthcare '],
  [/\bday[ -]?care\b/gu, ' daycare '],
  [/\bhair[ -]?(stylist|dresser)/gu, ' hair$1'],
  [/sales(man|woman|men|women|people)\b/gu, 'salesperson'],
];

/** Short forms that people type, and the words that they stand for. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  asst: ['assistant'],
  dept: ['department'],
  dev: ['developer'],
  dir: ['director'],
  eng: ['engineer'],
  exec: ['executive'],
  hr: ['human', 'resource'],
  it: ['information', 'technology'],
  mfg: ['manufacturing'],
  mgmt: ['management'],
  mgr: ['manager'],
  ml: ['machine', 'learning'],
  ops: ['operation'],
  pr: ['public', 'relation'],
  qa: ['quality', 'assurance'],
  qc: ['quality', 'control'],
  rep: ['representative'],
  rn: ['registered', 'nurse'],
  swe: ['software', 'engineer'],
  sde: ['software', 'engineer'],
  tech: ['technician'],
};

const emptyWords = new Set('a an and at by for from in of on or the to with'.split(' '));

/** Words of rank, contract and place of work: they change the pay, not the occupation. */
const rankWords = new Set(
  (
    'senior sr junior jr lead principal staff chief head entry mid level experienced associate ' +
    'intern trainee apprentice graduate expert i ii iii iv v vi 1 2 3 4 5 remote hybrid onsite ' +
    'full part time fulltime parttime contract contractor temporary temp freelance seasonal'
  ).split(' '),
);

/**
 * The words of a job title that tell occupations apart: lower case, without accents, punctuation and
 * empty words, in the singular, short forms written out. At most 12 of them.
 */
export function tokenizeJobTitle(title: string): string[] {
  return plainWords(title)
    .filter(word => !emptyWords.has(word))
    .flatMap(word => (Object.hasOwn(shortForms, word) ? (shortForms[word] ?? []) : singular(word)))
    .slice(0, maxTokens);
}

/** The tokens without words of rank; all of them when nothing else is left. */
export function withoutRank(tokens: readonly string[]): readonly string[] {
  const rest = tokens.filter(token => !rankWords.has(token));
  return rest.length === 0 ? tokens : rest;
}

function plainWords(text: string): string[] {
  const lower = text.slice(0, maxTextLength).normalize('NFKD').toLowerCase();
  return spellings
    .reduce((spelled, [pattern, word]) => spelled.replace(pattern, word), lower)
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})['’]s?(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/u.test(word)) {
    return word;
  }
  return /(ss|ch|sh|x)es$/u.test(word)
    ? word.replace(/es$/u, '')
    : word.replace(/ies$/u, 'y').replace(/s$/u, '');
}
