import placeEntries from '../data/places.json';

/** A city of the sample; the names are real. */
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

/** True when the sample knows the state; a country without a list of states has none to know. */
export function isKnownState(country: string, state: string): boolean {
  const states = statesByCountry[country];
  return (
    states !== undefined && Object.keys(states).some(name => toPlaceKey(name) === toPlaceKey(state))
  );
}

/** True when the sample knows the city in this state, or anywhere in the country without one. */
export function isKnownCity(country: string, state: string | null, city: string): boolean {
  return cities.some(
    place =>
      place.country === country &&
      (state === null || toPlaceKey(place.state) === toPlaceKey(state)) &&
      toPlaceKey(place.city) === toPlaceKey(city),
  );
}

/** How names of places are compared: without case, accents and the short form of Saint. */
export function toPlaceKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^st\.? /u, 'saint ')
    .trim();
}
