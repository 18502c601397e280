import citiesJson from './cities.json';
import aliasesJson from './cityAliases.json';
import { toPlaceKey, toPlaceKeys } from './placeKey';

/** A city of the list. */
export interface KnownCity {
  city: string;
  /** ISO 3166-1 code. */
  country: string;
  /** Name of its state, province or nation; null where that isn't recorded. */
  region: string | null;
  /** 0 from 1,000,000 inhabitants, 1 from 300,000, 2 from 60,000, else 3. */
  size: number;
}

/** Finds all known cities with this name. */
export type FindCities = (text: string) => readonly KnownCity[];

/**
 * Cities by country, and by region for the United States, Canada, Australia and the United Kingdom:
 * lists by size, separated by semicolons. They contain US places from 50,000 inhabitants (15,000 where
 * the state's abbreviation is also a country code, 5,000 where a larger city elsewhere has the same
 * name), and in other countries capitals and cities from 60,000 to 500,000 inhabitants, depending on
 * the country.
 *
 * Places: GeoNames, CC BY 4.0.
 *
 * @see https://www.geonames.org/
 */
const lists: Readonly<Record<string, string>> = citiesJson;

/** Other names of cities in the lists, by the city's list and name. */
const aliases: Readonly<Record<string, readonly string[]>> = aliasesJson;

/** Words next to a city's name that mean its metropolitan area or the city itself. */
const around =
  /^(?:greater|metro|metropolitan|city of|downtown) |(?: metro| metropolitan| bay)? area$| metro$/gu;

const citiesByKey = readLists();

/** The cities of the built-in list with this name; “Greater Boston” is Boston. */
export const findBuiltInCities: FindCities = text => {
  const key = toPlaceKey(text);
  return citiesByKey.get(key) ?? citiesByKey.get(key.replace(around, '').trim()) ?? [];
};

/** The names of cities that are large enough to be suggestions for a misspelled one. */
export function listLargeCities(): readonly string[] {
  return Object.values(lists).flatMap(list =>
    list
      .split(';', 2)
      .flatMap(names => names.split(','))
      .filter(name => name !== ''),
  );
}

function readLists(): ReadonlyMap<string, readonly KnownCity[]> {
  const cities = new Map<string, KnownCity[]>();
  for (const [place, list] of Object.entries(lists)) {
    const [country = '', region = null] = place.split('/');
    list.split(';').forEach((names, size) => {
      for (const city of names.split(',').filter(name => name !== '')) {
        const known = { city, country, region, size };
        const keys = [city, ...(aliases[`${place}/${city}`] ?? [])].flatMap(toPlaceKeys);
        new Set(keys).forEach(key => cities.set(key, [...(cities.get(key) ?? []), known]));
      }
    });
  }
  return cities;
}
