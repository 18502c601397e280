import { toPlaceKey } from './placeKey';
import usMetrosJson from './usMetros.json';
import { findState } from './usStates';

/**
 * A city and its metropolitan statistical area: `cbsa` is the area's five-digit code, `title` its
 * official title.
 */
export interface UsMetro {
  city: string;
  state: string;
  cbsa: string;
  title: string;
}

/**
 * About 300 of the most populous US cities, at least one in every state, and the boroughs of New York,
 * sorted by state and city. Codes and titles are those of the July 2023 delineation of core based
 * statistical areas (OMB Bulletin No. 23-01), where Cleveland, Ohio is 17410 and Connecticut consists
 * of planning regions.
 *
 * @see https://www.census.gov/programs-surveys/metro-micro/about/delineation-files.html
 */
export const usMetros: readonly UsMetro[] = usMetrosJson;

const metroOf = new Map(usMetros.map(metro => [keyOf(metro.city, metro.state), metro]));

/**
 * The metropolitan area of a city, or undefined when the city isn't in the list. The state can be a
 * name or an abbreviation, and can also follow the city. Ignores accents, hyphens and forms of “Saint”;
 * “New York City” is New York.
 */
export function findMetro(city: string, state: string): UsMetro | undefined {
  const found = findState(state);
  if (found === undefined) {
    return undefined;
  }
  const key = toPlaceKey(city);
  const withoutState = key.endsWith(` ${found.abbreviation.toLowerCase()}`)
    ? key.slice(0, -3)
    : key;
  return [key, withoutState, withoutState.replace(/ city$/u, '')]
    .map(each => metroOf.get(`${each}|${found.name}`))
    .find(metro => metro !== undefined);
}

function keyOf(city: string, state: string): string {
  return `${toPlaceKey(city)}|${state}`;
}
