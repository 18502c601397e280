import * as z from 'zod/mini';

import { didYouMean, isLeftOut } from '../places/placeAnswers';
import { type SectionName, sectionNames } from '../report/sectionInfos';

import { type HighestDegree, highestDegrees } from './degree';
import { findNearest } from './nearest';
import { accepted, type Parsed, refused } from './parsed';
import { parsePlainText } from './plainText';

import type { OccupationChoice } from './lookUp';

/** What a look-up can be given from outside, so that it is not asked: the arguments of the command. */
export interface LookUpAnswers {
  jobTitle: string;
  country: string;
  /** Null is the whole country. */
  state: string | null;
  /** Null is the whole state. */
  city: string | null;
  yearsExperience: number | null;
  highestDegree: HighestDegree | null;
  skills: string[];
  certifications: string[];
  /** Null leaves the benchmark out. */
  occupation: Pick<OccupationChoice, 'dimension' | 'id'> | null;
  sections: SectionName[];
}

export type AnswerName = keyof LookUpAnswers;

/** The same before anybody looked at it: a keybinding may hold anything. */
export type GivenAnswers = Readonly<Partial<Record<AnswerName, unknown>>>;

/** Most years of experience that are asked about. */
export const maxYearsExperience = 60;

const maxEntries = 50;
const wholeNumberForm = /^\d+$/u;
const numberForm = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** The arguments of a command as given answers; anything but an object gives none. */
export function readGivenAnswers(value: unknown): GivenAnswers {
  const given = z.record(z.string(), z.unknown()).safeParse(value);
  return given.success ? given.data : {};
}

/** What the service matches to its own titles; a title that it does not know is let through. */
export function parseJobTitle(raw: unknown): Parsed<string> {
  return parsePlainText(raw, { name: 'a job title', maxLength: 200 });
}

/** Whole years from 0, written as a number or in digits; null when left out. */
export function parseYearsExperience(raw: unknown): Parsed<number | null> {
  if (isLeftOut(raw)) {
    return accepted(null);
  }
  const text = typeof raw === 'number' || typeof raw === 'string' ? String(raw).trim() : '';
  if (!numberForm.test(text)) {
    return refused('Write the years of experience in digits, such as 5.');
  }
  const years = Number(text.replace(',', '.'));
  if (years < 0) {
    return refused('Years of experience cannot be negative. Write 0 or more.');
  }
  if (!wholeNumberForm.test(text)) {
    return refused(
      `Write whole years, such as ${Math.floor(years)} or ${Math.floor(years) + 1}, not ${text}.`,
    );
  }
  return years > maxYearsExperience
    ? refused(`Write at most ${maxYearsExperience} years of experience.`)
    : accepted(years);
}

/** One of the nine degrees that the service takes, in its spelling; null when left out. */
export function parseHighestDegree(raw: unknown): Parsed<HighestDegree | null> {
  if (isLeftOut(raw)) {
    return accepted(null);
  }
  const text = parsePlainText(raw, { name: 'a degree', maxLength: 100 });
  if (!text.ok) {
    return text;
  }
  const wanted = text.value.replaceAll('’', "'").toLowerCase();
  const degree = highestDegrees.find(name => name.toLowerCase() === wanted);
  if (degree !== undefined) {
    return accepted(degree);
  }
  const nearest = findNearest(text.value, highestDegrees, name => name);
  return refused(`“${text.value}” is not a degree that PayScale takes.${didYouMean(nearest)}`);
}

/** The lists whose entries the service completes. */
export type EntryList = 'skills' | 'certifications';

const entryForms: Record<EntryList, { name: string; maxLength: number }> = {
  skills: { name: 'a skill', maxLength: 100 },
  certifications: { name: 'a certification', maxLength: 100 },
};

/** One skill or certification; one that is in the list already is refused. */
export function parseEntry(
  list: EntryList,
  raw: unknown,
  present: readonly string[],
): Parsed<string> {
  const text = parsePlainText(raw, entryForms[list]);
  if (!text.ok) {
    return text;
  }
  if (present.some(entry => entry.toLowerCase() === text.value.toLowerCase())) {
    return refused(`“${text.value}” is in the list already.`);
  }
  return present.length >= maxEntries ? refused(`The list is full: ${maxEntries} entries.`) : text;
}

/** Skills or certifications; the same one twice is taken once. */
export function parseEntries(list: EntryList, raw: unknown): Parsed<string[]> {
  if (isLeftOut(raw)) {
    return accepted([]);
  }
  if (!Array.isArray(raw)) {
    return refused(`Write the ${list} as a list of texts.`);
  }
  const entries: string[] = [];
  for (const rawEntry of raw) {
    const entry = parsePlainText(rawEntry, entryForms[list]);
    if (!entry.ok) {
      return entry;
    }
    if (!entries.includes(entry.value)) {
      entries.push(entry.value);
    }
  }
  return entries.length > maxEntries
    ? refused(`Write at most ${maxEntries} ${list}.`)
    : accepted(entries);
}

/** Which sections are asked, in the order of a report; at least one. */
export function parseSections(raw: unknown): Parsed<SectionName[]> {
  if (!Array.isArray(raw) || raw.length === 0) {
    return refused('Choose at least one section.');
  }
  const names: readonly unknown[] = raw;
  const unknown = names.find(name => !sectionNames.some(known => known === name));
  if (unknown !== undefined) {
    const text = typeof unknown === 'string' ? `“${unknown}”` : 'This';
    return refused(`${text} is not a section. Use ${sectionNames.join(', ')}.`);
  }
  return accepted(sectionNames.filter(name => names.includes(name)));
}
