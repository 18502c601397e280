import { findClosest } from '../lookUp/nearest';
import { accepted, type Parsed, refused } from '../lookUp/parsed';
import { parsePlainText } from '../lookUp/plainText';

import { findCountriesByAnyName, suggestCountry } from './countryNames';
import { findRegions, listRegions } from './regions';
import { findState, usStates } from './usStates';

/** The country whose states are known by name; the default choice. */
export const unitedStates = 'United States';

const unitedKingdom = 'United Kingdom';

/** “Washington, D.C.” is a city, and its abbreviation the state. */
const capital = /^washington[\s,]+(?=d)/iu;

const stateForm = { name: 'a state, province or region', maxLength: 100 };
const cityForm = { name: 'a city', maxLength: 100 };

/** A country of the list, by its code, a common name, or the name of a nation in it. */
export function parseCountry(raw: unknown): Parsed<string> {
  const text = parsePlainText(raw, { name: 'a country', maxLength: 100 });
  if (!text.ok) {
    return text;
  }
  const [country, other] = findCountriesByAnyName(text.value).map(({ name }) => name);
  if (country !== undefined && other !== undefined) {
    return refused(`“${text.value}” can mean ${country} or ${other}. Enter one of them.`);
  }
  const nation = findRegions(text.value).some(region => region.country === 'GB');
  const found = country ?? (nation ? unitedKingdom : undefined);
  return found === undefined
    ? refused(
        `“${text.value}” isn't in the list of countries.${didYouMean(suggestCountry(text.value))}`,
      )
    : accepted(found);
}

/**
 * A state, or null for the whole country. In the United States, it must be in the list, by name or
 * abbreviation. Elsewhere any text is accepted; a known region gets its full English name.
 */
export function parseState(raw: unknown, country: string): Parsed<string | null> {
  if (isLeftOut(raw)) {
    return accepted(null);
  }
  const text = parsePlainText(raw, stateForm);
  if (!text.ok) {
    return text;
  }
  return country === unitedStates
    ? parseUsState(text.value)
    : accepted(findRegionOf(text.value, country) ?? text.value);
}

function parseUsState(text: string): Parsed<string> {
  const state = findState(text) ?? findState(text.replace(capital, ''));
  if (state !== undefined) {
    return accepted(state.name);
  }
  const nearest = findClosest(text, usStates, ({ name }) => [name]);
  return refused(`“${text}” isn't a state of the United States.${didYouMean(nearest?.name)}`);
}

function findRegionOf(text: string, country: string): string | undefined {
  const regions = listRegions(country);
  return findRegions(text).find(region => regions.includes(region))?.name;
}

/** A city as text, or null for the whole state. Only the service knows whether it exists. */
export function parseCity(raw: unknown): Parsed<string | null> {
  return isLeftOut(raw) ? accepted(null) : parsePlainText(raw, cityForm);
}

/** The end of an error message: “ Did you mean X?”, or empty without a suggestion. */
export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}

/** True for a value that counts as omitted. */
export function isLeftOut(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}
