import { findNearest, toComparable } from '../lookUp/nearest';
import { accepted, type Parsed, refused } from '../lookUp/parsed';
import { parsePlainText } from '../lookUp/plainText';

import { countries, findCountry } from './countries';
import { findState, usStates } from './usStates';

/** The country whose states are known by name; the first choice of a person who has made none. */
export const unitedStates = 'United States';

const stateForm = { name: 'a state, province or region', maxLength: 100 };
const cityForm = { name: 'a city', maxLength: 100 };

/** Other words for countries of the list, in comparable form. */
const otherCountryNames = new Map([
  ['us', unitedStates],
  ['usa', unitedStates],
  ['america', unitedStates],
  ['united states of america', unitedStates],
  ['uk', 'United Kingdom'],
  ['great britain', 'United Kingdom'],
  ['england', 'United Kingdom'],
  ['scotland', 'United Kingdom'],
  ['wales', 'United Kingdom'],
  ['northern ireland', 'United Kingdom'],
  ['holland', 'Netherlands'],
  ['uae', 'United Arab Emirates'],
  ['czechia', 'Czech Republic'],
  ['turkiye', 'Turkey'],
  ['burma', 'Myanmar'],
]);

/** A country of the list, by its name, its two letters or another common name of it. */
export function parseCountry(raw: unknown): Parsed<string> {
  const text = parsePlainText(raw, { name: 'a country', maxLength: 100 });
  if (!text.ok) {
    return text;
  }
  const country = readCountry(text.value);
  if (country !== undefined) {
    return accepted(country);
  }
  const nearest = findNearest(text.value, countries, ({ name }) => name);
  return refused(`“${text.value}” is not in the list of countries.${didYouMean(nearest?.name)}`);
}

/**
 * A state, or null for the whole country. A state of the United States is one of the list, by name
 * or abbreviation; elsewhere any text is taken.
 */
export function parseState(raw: unknown, country: string): Parsed<string | null> {
  if (isLeftOut(raw)) {
    return accepted(null);
  }
  const text = parsePlainText(raw, stateForm);
  if (!text.ok || country !== unitedStates) {
    return text;
  }
  const state = findState(text.value)?.name;
  if (state !== undefined) {
    return accepted(state);
  }
  const nearest = findNearest(text.value, usStates, ({ name }) => name);
  return refused(
    `“${text.value}” is not a state of the United States.${didYouMean(nearest?.name)}`,
  );
}

/** A city as text, or null for the whole state. Whether it exists only the service can say. */
export function parseCity(raw: unknown): Parsed<string | null> {
  return isLeftOut(raw) ? accepted(null) : parsePlainText(raw, cityForm);
}

/** The country that the text names, however it is written, or undefined. */
function readCountry(text: string): string | undefined {
  const wanted = toComparable(text);
  return (
    findCountry(text)?.name ??
    otherCountryNames.get(wanted) ??
    countries.find(({ name }) => toComparable(name) === wanted)?.name
  );
}

/** The end of a refusal: “ Did you mean X?”, or nothing when nothing is near. */
export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}

/** True for what stands for “no answer” in a value that may be left out. */
export function isLeftOut(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}
