import { toPlaceKey } from './placeKey';
import usStatesJson from './usStates.json';

/**
 * A state: its name, postal abbreviation, two-digit FIPS code, older abbreviations, and the ranges of
 * the first three digits of its ZIP codes.
 */
export interface UsState {
  name: string;
  abbreviation: string;
  fips: string;
  also: readonly string[];
  zips: string;
}

/**
 * The 50 states, the District of Columbia and Puerto Rico, sorted by name.
 *
 * @see https://www.census.gov/library/reference/code-lists/ansi.html
 * @see https://pe.usps.com/text/LabelingLists/L002.htm
 */
export const usStates: readonly UsState[] = usStatesJson;

const stateOf = new Map(
  usStates.flatMap(state =>
    [state.name, state.abbreviation, ...state.also].map(name => [toPlaceKey(name), state]),
  ),
);

/** The state with this name or abbreviation, such as “Washington”, “wa”, “Wash.” or “D.C.”. */
export function findState(text: string): UsState | undefined {
  const key = toPlaceKey(text);
  return stateOf.get(key) ?? stateOf.get(key.replace(/^state of /u, '').replace(/ state$/u, ''));
}

/** The state of a ZIP code, or undefined if there is none. */
export function findStateOfZip(zip: string): UsState | undefined {
  const prefix = Number(zip.slice(0, 3));
  return usStates.find(({ zips }) =>
    zips.split(',').some(range => {
      const [first = '', last = first] = range.split('-');
      return prefix >= Number(first) && prefix <= Number(last);
    }),
  );
}
