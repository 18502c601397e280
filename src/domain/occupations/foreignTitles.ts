import foreignTitles from './foreignTitles.json';

/** What gender-neutral spelling puts behind a title: “Entwickler:in”, “infirmier(e)”, “enfermero/a”. */
const gendered = String.raw`(?:innen|in|[(:*_/·.-]{1,2}(?:innen|in|ne|euse|rice|trice|ra|a|o|e|s)\)?)?`;

/**
 * The most common job titles of German, French, Spanish, Portuguese, Italian and Dutch, in lower
 * case and without accents, and what they are called in English. The list names feminine forms with
 * an ending of their own; the endings in `gendered` are understood behind each title.
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
 * The text, in lower case and without accents, with the foreign titles in it put into English. What
 * follows a title qualifies it, as behind a comma.
 */
export function translateTitles(text: string): string {
  return text.replace(pattern, (all, title: string) => `${english.get(title) ?? all},`);
}
