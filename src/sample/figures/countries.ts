import countryEntries from '../data/countries.json';

/**
 * A country of the sample. Currency names and formats are real; `scale` converts US dollars to
 * fictional amounts and isn't an exchange rate.
 */
export interface Country {
  name: string;
  /** For example `U.S. Dollar (USD)`. */
  currency: string;
  /** ISO 4217. */
  code: string;
  /** `{#}` is the placeholder for the amount. Can contain HTML entities, like PayScale's tables. */
  format: string;
  scale: number;
  /** A fictional ID of the currency. */
  currencyId: number;
}

const entries = Object.entries(countryEntries);
const codes = [...new Set(entries.map(([, entry]) => entry.code))];

const countries: readonly Country[] = entries.map(([name, entry]) => ({
  name,
  ...entry,
  currencyId: codes.indexOf(entry.code) + 1,
}));

/** The country with this full English name, case-insensitive. */
export function findCountry(name: string): Country | undefined {
  const wanted = name.trim().toLowerCase();
  return countries.find(country => country.name.toLowerCase() === wanted);
}

/** True for the only country with public figures. */
export function hasPublicWages(country: Country): boolean {
  return country.name === 'United States';
}
