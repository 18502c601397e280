import { type Country, countries, findCountriesByAnyName } from './countryNames';
import { findRegions, type Region } from './regions';

/** A meaning of the end of a written location. */
export interface PlaceEnd {
  country: Country;
  region: Region | null;
}

/** A written location split into its end and the rest. */
export interface Peeled {
  end: PlaceEnd;
  /** The end as it was written. */
  text: string;
  rest: readonly string[];
  /** True if only a space separates the end, so it may belong to a longer name. */
  isLoose: boolean;
}

const mostWords = 6;
const countryOf = new Map(countries.map(country => [country.code, country]));

/** All countries and regions with this name. */
export function findMeanings(text: string): readonly PlaceEnd[] {
  const ends = findRegions(text).flatMap((region): PlaceEnd[] => {
    const country = countryOf.get(region.country);
    // Puerto Rico counts as a state only for the Census Bureau; here it is a country.
    return country === undefined || region.name === 'Puerto Rico' ? [] : [{ country, region }];
  });
  const named = findCountriesByAnyName(text).map(country => ({ country, region: null }));
  return [...ends, ...named];
}

/** Splits countries and regions off the end: the last part, or else its longest matching suffix. */
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
