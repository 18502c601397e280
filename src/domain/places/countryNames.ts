import { findClosest } from '../lookUp/nearest';
import aliasesJson from './countryAliases.json';
import { toPlaceKey, toPlaceKeys } from './placeKey';
import countriesJson from './countries.json';

/** A country or territory: the English name that the pay services accept, and its ISO 3166-1 code. */
export interface Country {
  name: string;
  code: string;
}

/**
 * The countries and inhabited territories with an ISO 3166-1 alpha-2 code, sorted by name. The names
 * are the common English ones, which are shorter than the standard's official ones. Kosovo has no
 * ISO code, so it isn't included.
 *
 * @see https://www.iso.org/iso-3166-country-codes.html
 */
export const countries: readonly Country[] = countriesJson;

const countryOf = new Map(
  countries.flatMap(country => [
    [country.name.toLowerCase(), country],
    [country.code.toLowerCase(), country],
  ]),
);

/** The country with this English name or two-letter code, case-insensitive. */
export function findCountry(text: string): Country | undefined {
  return countryOf.get(text.trim().toLowerCase());
}

/** Other English names, official ones and abbreviations, by country code. */
const aliases: Readonly<Record<string, readonly string[]>> = aliasesJson;

/** Languages whose country names are also accepted. */
const languages = 'en de fr es it pt nl pl sv da nb tr ru ja zh ko ar'.split(' ');

const byEnglishName = groupEnglishNames();

/** The name of each country in its own main language, by code. */
const readOwnNames = once(collectOwnNames);

/** Names in other languages; null where two countries share one. */
const readLanguages = once(collectNames);

/**
 * The countries with this name or two-letter code; several only for an ambiguous name such as “Congo”.
 * The name can be English, official, or in the country's own or another widely used language.
 */
export function findCountriesByAnyName(text: string): readonly Country[] {
  const key = toPlaceKey(text);
  const country = findCountry(text) ?? findCountry(key);
  if (country !== undefined) {
    return [country];
  }
  const foreign = (): Country | null => readLanguages().get(key) ?? null;
  return byEnglishName.get(key) ?? [foreign()].filter(found => found !== null);
}

/** A country's code, and its names in English and in its own main language. */
export function listCountryNames({ name, code }: Country): readonly string[] {
  const own = readOwnNames().get(code);
  return [code, name, ...(aliases[code] ?? []), ...(own === undefined ? [] : [own])];
}

/** The country whose name, in English or its own language, is similar to a misspelled one. */
export function suggestCountry(text: string): string | undefined {
  return findClosest(text, countries, listCountryNames)?.name;
}

function groupEnglishNames(): ReadonlyMap<string, readonly Country[]> {
  const groups = new Map<string, readonly Country[]>();
  for (const country of countries) {
    for (const key of [country.name, ...(aliases[country.code] ?? [])].map(toPlaceKey)) {
      groups.set(key, [...(groups.get(key) ?? []), country]);
    }
  }
  return groups;
}

/** Computes a value lazily, once. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function collectOwnNames(): ReadonlyMap<string, string> {
  return new Map(
    countries.flatMap(({ code }): [string, string][] => {
      const { language } = new Intl.Locale(`und-${code}`).maximize();
      const name = openNames(language).of(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
}

function collectNames(): ReadonlyMap<string, Country | null> {
  const foreign = languages
    .map(openNames)
    .flatMap(names => countries.map(country => ({ country, name: names.of(country.code) })));
  const own = countries.map(country => ({ country, name: readOwnNames().get(country.code) }));
  // A country's own name takes precedence over another country's name in another language.
  return new Map([...indexNames(foreign), ...indexNames(own)]);
}

function indexNames(
  names: readonly { country: Country; name: string | undefined }[],
): ReadonlyMap<string, Country | null> {
  const index = new Map<string, Country | null>();
  for (const { country, name } of names) {
    for (const key of name === undefined ? [] : toPlaceKeys(name)) {
      const known = index.get(key);
      index.set(key, known === undefined || known === country ? country : null);
    }
  }
  return index;
}

function openNames(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
}
