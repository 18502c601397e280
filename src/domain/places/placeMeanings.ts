import { type Country, countries, findCountriesByAnyName } from './countryNames';
import { findRegions, type Region } from './regions';

/** What the end of a written place can mean. */
export interface PlaceEnd {
  country: Country;
  region: Region | null;
}

/** A written place without its end. */
export interface Peeled {
  end: PlaceEnd;
  /** The end as it was written. */
  text: string;
  rest: readonly string[];
  /** True when only a space stood before the end, so that it may belong to a longer name. */
  isLoose: boolean;
}

const mostWords = 6;
const countryOf = new Map(countries.map(country => [country.code, country]));

/** Every country and region that a text names. */
export function findMeanings(text: string): readonly PlaceEnd[] {
  const ends = findRegions(text).flatMap((region): PlaceEnd[] => {
    const country = countryOf.get(region.country);
    // Puerto Rico is a state for the Census Bureau and a country for everybody else.
    return country === undefined || region.name === 'Puerto Rico' ? [] : [{ country, region }];
  });
  const named = findCountriesByAnyName(text).map(country => ({ country, region: null }));
  return [...ends, ...named];
}

/** Takes countries and regions off the end: the last part, or else as many words as name one. */
export function peelEnd(parts: readonly string[]): readonly Peeled[] {
  const last = parts.at(-1);
  if (last === undefined) {
    return [];
  }
  const before = parts.slice(0, -1);
  const whole = findMeanings(last);
  if (whole.length > 0) {
    return whole.map(end => ({ end, text: last, rest: before, isLoose: false }));
  }
  const words = last.split(' ');
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count -= 1) {
    const text = words.slice(-count).join(' ');
    const rest = [...before, words.slice(0, -count).join(' ')];
    const ends = findMeanings(text);
    if (ends.length > 0) {
      return ends.map(end => ({ end, text, rest, isLoose: true }));
    }
  }
  return [];
}
