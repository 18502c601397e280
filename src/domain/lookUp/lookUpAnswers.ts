import * as z from 'zod/mini';

import { didYouMean, isLeftOut } from '../places/placeAnswers';
import { type SectionName, sectionNames } from '../report/sectionInfos';
import { type HighestDegree, highestDegrees } from './degree';
import { findNearest } from './nearest';
import { accepted, type Parsed, refused } from './parsed';
import { parsePlainText } from './plainText';

import type { OccupationChoice } from './lookUp';

/** Values supplied as command arguments, whose steps are skipped. */
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
  /** Null omits the benchmark. */
  occupation: Pick<OccupationChoice, 'dimension' | 'id'> | null;
  sections: SectionName[];
}

export type AnswerName = keyof LookUpAnswers;

/**
 * The same, not validated: a keybinding can pass anything. `place` is the country, state and city as
 * one string.
 */
export type GivenAnswers = Readonly<Partial<Record<AnswerName | 'place', unknown>>>;

/** The most years of experience that can be entered. */
export const maxYearsExperience = 60;

const maxEntries = 50;
const wholeNumberForm = /^\d+$/u;
const numberForm = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** Reads the arguments of a command; anything but an object counts as no arguments. */
export function readGivenAnswers(value: unknown): GivenAnswers {
  const given = z.record(z.string(), z.unknown()).safeParse(value);
  return given.success ? given.data : {};
}

/** A job title. The service matches it to its own titles, so an unknown one is accepted. */
export function parseJobTitle(raw: unknown): Parsed<string> {
  return parsePlainText(raw, { name: 'a job title', maxLength: 200 });
}

/** Whole years from 0, as a number or in digits; null if omitted. */
export function parseYearsExperience(raw: unknown): Parsed<number | null> {
  if (isLeftOut(raw)) {
    return accepted(null);
  }
  const text = typeof raw === 'number' || typeof raw === 'string' ? String(raw).trim() : '';
  if (!numberForm.test(text)) {
    return refused('Enter years of experience as a number, such as 5.');
  }
  const years = Number(text.replace(',', '.'));
  if (years < 0) {
    return refused('Years of experience must be 0 or more.');
  }
  if (!wholeNumberForm.test(text)) {
    return refused(
      `Enter whole years, such as ${Math.floor(years)} or ${Math.floor(years) + 1}, not ${text}.`,
    );
  }
  return years > maxYearsExperience
    ? refused(`Enter at most ${maxYearsExperience} years of experience.`)
    : accepted(years);
}

/** One of the nine degrees that the service accepts, in its spelling; null if omitted. */
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
  return refused(`PayScale doesn't recognize the degree “${text.value}”.${didYouMean(nearest)}`);
}

/** The lists whose entries the service completes. */
export type EntryList = 'skills' | 'certifications';

const entryForms: Record<EntryList, { name: string; maxLength: number }> = {
  skills: { name: 'a skill', maxLength: 100 },
  certifications: { name: 'a certification', maxLength: 100 },
};

/** One skill or certification; rejects a duplicate. */
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
    return refused(`“${text.value}” is already in the list.`);
  }
  return present.length >= maxEntries ? refused(`You can add up to ${maxEntries} entries.`) : text;
}

/** Skills or certifications without duplicates. */
export function parseEntries(list: EntryList, raw: unknown): Parsed<string[]> {
  if (isLeftOut(raw)) {
    return accepted([]);
  }
  if (!Array.isArray(raw)) {
    return refused(`Enter the ${list} as a list of text values.`);
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
    ? refused(`Enter at most ${maxEntries} ${list}.`)
    : accepted(entries);
}

/** The requested sections in the order of a report; at least one. */
export function parseSections(raw: unknown): Parsed<SectionName[]> {
  if (!Array.isArray(raw) || raw.length === 0) {
    return refused('Choose at least one section.');
  }
  const names: readonly unknown[] = raw;
  const unknown = names.find(name => !sectionNames.some(known => known === name));
  if (unknown !== undefined) {
    const text = typeof unknown === 'string' ? `“${unknown}”` : 'This';
    return refused(`${text} isn't a section. Use ${sectionNames.join(', ')}.`);
  }
  return accepted(sectionNames.filter(name => names.includes(name)));
}
