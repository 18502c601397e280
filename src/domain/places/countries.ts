import countriesJson from './countries.json';

/** A country or territory: the English name that the pay services take, and its ISO 3166-1 code. */
export interface Country {
  name: string;
  code: string;
}

/**
 * The countries and inhabited territories that have an ISO 3166-1 alpha-2 code, sorted by name. The
 * names are the usual English ones, which are shorter than the official ones of the standard. Kosovo
 * has no code of the standard and is therefore not among them.
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

/** The country with this English name or two-letter code, in whatever case it is written. */
export function findCountry(text: string): Country | undefined {
  return countryOf.get(text.trim().toLowerCase());
}
