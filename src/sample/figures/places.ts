import placeEntries from '../data/places.json';

/** A city of the sample. The names are real. */
export interface City {
  city: string;
  state: string;
  country: string;
}

const statesByCountry: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> =
  placeEntries;

/** Every city of the sample. */
export const cities: readonly City[] = Object.entries(statesByCountry).flatMap(
  ([country, states]) =>
    Object.entries(states).flatMap(([state, names]) =>
      names.map(city => ({ city, state, country })),
    ),
);

/** True when the sample has the state; false for every state of a country without a list. */
export function isKnownState(country: string, state: string): boolean {
  const states = statesByCountry[country];
  return (
    states !== undefined && Object.keys(states).some(name => toPlaceKey(name) === toPlaceKey(state))
  );
}

/**
 * True when the sample has the city in the state, or anywhere in the country if `state` is null.
 */
export function isKnownCity(country: string, state: string | null, city: string): boolean {
  return cities.some(
    place =>
      place.country === country &&
      (state === null || toPlaceKey(place.state) === toPlaceKey(state)) &&
      toPlaceKey(place.city) === toPlaceKey(city),
  );
}

/** Normalizes a place name for comparison: ignores case and accents, and expands “St.”. */
export function toPlaceKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^st\.? /u, 'saint ')
    .trim();
}
