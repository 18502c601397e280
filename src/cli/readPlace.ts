import { findState } from '../domain/places/usStates';
import { accepted, type Parsed, refused } from '../domain/lookUp/parsed';
import { parseCity, parseCountry, parseState, unitedStates } from '../domain/places/placeAnswers';

import type { Place } from '../domain/lookUp/lookUp';

/**
 * A place as people write it: “Seattle, Washington” and “Seattle, WA, United States” are cities of a
 * state, “Washington, United States” is a state, “Toronto, Canada” a city, “Canada” a country. What
 * can be both is a country alone and a state behind a city: “Georgia”, “Atlanta, Georgia”.
 */
export function readPlace(text: string): Parsed<Place> {
  const parts = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  const [first, second, third] = parts;
  if (first === undefined) {
    return refused('Write a place, such as "Seattle, Washington" or "Canada".');
  }
  if (parts.length > 3) {
    return refused(`“${text}” has too many parts. Write city, state and country.`);
  }
  if (second === undefined) {
    return readWhole(first);
  }
  return third === undefined ? readPair(first, second) : readThree(first, second, third);
}

function readWhole(text: string): Parsed<Place> {
  const country = parseCountry(text);
  if (country.ok) {
    return accepted({ country: country.value, state: null, city: null });
  }
  const state = findState(text)?.name;
  return state === undefined
    ? refused(
        `“${text}” is neither a country nor a state of the United States. ` +
          `Write a city with its state or country, such as "Seattle, Washington".`,
      )
    : accepted({ country: unitedStates, state, city: null });
}

function readPair(first: string, second: string): Parsed<Place> {
  const state = findState(second)?.name;
  if (state !== undefined) {
    return withCity(first, { country: unitedStates, state });
  }
  const country = parseCountry(second);
  if (!country.ok) {
    return refused(`“${second}” is neither a state of the United States nor a country.`);
  }
  if (country.value === unitedStates) {
    const only = parseState(first, unitedStates);
    return only.ok ? accepted({ country: unitedStates, state: only.value, city: null }) : only;
  }
  return withCity(first, { country: country.value, state: null });
}

function readThree(first: string, second: string, third: string): Parsed<Place> {
  const country = parseCountry(third);
  if (!country.ok) {
    return country;
  }
  const state = parseState(second, country.value);
  return state.ok ? withCity(first, { country: country.value, state: state.value }) : state;
}

function withCity(text: string, around: Omit<Place, 'city'>): Parsed<Place> {
  const city = parseCity(text);
  return city.ok ? accepted({ ...around, city: city.value }) : city;
}
