import { fold } from './fold';

/** Nouns after the number of monthly salaries a year: “in 14 pagas”, “13 Gehälter”, “13th month”. */
const nouns = new Set(
  'gehalt gehalter gehaltern monatsgehalt monatsgehalter monatsgehaltern monatslohn monatslohne monatslohnen lohne salary salaries payment payments month months mensualite mensualites mois mese mesi mensilita paga pagas mensualidad mensualidades salarios salaris mies pensja'.split(
    ' ',
  ),
);

const named: Readonly<Record<string, number>> = {
  thirteenth: 13,
  fourteenth: 14,
  dreizehntes: 13,
  vierzehntes: 14,
  tredicesima: 13,
  quattordicesima: 14,
};

const counted = /^(1[3-6](?:[.,]5)?)(?:th|\.|e|ème|eme|º|ª|o|a)?[ -]?(\p{L}[\p{L}\p{M}]*)/u;

/** Whether a text starts with such a noun: “x 14 pagas”. */
export function findPaymentNoun(text: string): string | undefined {
  const [found, noun] = /^ ?(\p{L}[\p{L}\p{M}]*)/u.exec(text) ?? [];
  return nouns.has(fold(noun ?? '')) ? found : undefined;
}

interface Payments {
  count: number;
  /** The number of characters matched. */
  length: number;
}

/** Monthly salaries a year at the start of a text. */
export function findPayments(text: string): Payments | undefined {
  const [found = '', count = '', noun = ''] = counted.exec(text) ?? [];
  return nouns.has(fold(noun))
    ? { count: Number(count.replace(',', '.')), length: found.length }
    : findNamed(text);
}

/** “thirteenth salary”, “tredicesima”. */
function findNamed(text: string): Payments | undefined {
  const [phrase = '', word = '', after = ''] = /^(\p{L}+)(?: (\p{L}+))?/u.exec(text) ?? [];
  const count = named[fold(word)];
  return count === undefined
    ? undefined
    : { count, length: nouns.has(fold(after)) ? phrase.length : word.length };
}
