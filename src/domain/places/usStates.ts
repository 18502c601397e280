import usStatesJson from './usStates.json';

/** A state: its name, its postal abbreviation, and its FIPS code of two digits. */
export interface UsState {
  name: string;
  abbreviation: string;
  fips: string;
}

/**
 * The 50 states, the District of Columbia and Puerto Rico, sorted by name.
 *
 * @see https://www.census.gov/library/reference/code-lists/ansi.html
 */
export const usStates: readonly UsState[] = usStatesJson;

const stateOf = new Map(
  usStates.flatMap(state => [
    [state.name.toLowerCase(), state],
    [state.abbreviation.toLowerCase(), state],
  ]),
);

/** The state with this name or abbreviation: “Washington”, “wa” and “D.C.” are all understood. */
export function findState(text: string): UsState | undefined {
  return stateOf.get(text.trim().toLowerCase().replaceAll('.', ''));
}
