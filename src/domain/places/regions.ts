import { findCountry } from './countryNames';
import { toPlaceKey } from './placeKey';
import regionsJson from './regions.json';
import { usStates } from './usStates';

/** A state, province or other region of a country, by its English name and its other names. */
export interface Region {
  name: string;
  /** ISO 3166-1 code. */
  country: string;
  also: readonly string[];
}

/**
 * The regions that people commonly write: all of the United States, Canada, Australia and the United
 * Kingdom, and those of some other countries that aren't also cities.
 */
export const regions: readonly Region[] = [
  ...usStates.map(({ name, abbreviation, also }) => ({
    name,
    country: 'US',
    also: [abbreviation, ...also],
  })),
  ...Object.entries(regionsJson).flatMap(([country, names]) =>
    names.map(([name = '', ...also]) => ({ name, country, also })),
  ),
];

/** Countries whose list of regions is complete. */
const completeLists: readonly string[] = ['US', 'CA', 'AU', 'GB'];

const regionsOf = groupByKey();

/** All regions with this name or abbreviation: “WA” is in the United States and in Australia. */
export function findRegions(text: string): readonly Region[] {
  const key = toPlaceKey(text);
  const short = key.replace(/^(?:state|province) of /u, '').replace(/ (?:state|province)$/u, '');
  return regionsOf.get(key) ?? regionsOf.get(short) ?? [];
}

/** The known regions of a country, given its English name. */
export function listRegions(country: string): readonly Region[] {
  const code = findCountry(country)?.code;
  return regions.filter(region => region.country === code);
}

/** True if the list of the country's regions is complete. */
export function hasAllRegions(code: string): boolean {
  return completeLists.includes(code);
}

function groupByKey(): ReadonlyMap<string, readonly Region[]> {
  const groups = new Map<string, Region[]>();
  for (const region of regions) {
    for (const key of new Set([region.name, ...region.also].map(toPlaceKey))) {
      groups.set(key, [...(groups.get(key) ?? []), region]);
    }
  }
  return groups;
}
