import countryEntries from '../data/countries.json';

/**
 * A country that the sample answers for. Only the names of the currencies are real: `scale` turns
 * US dollars into fictional amounts of the country's currency, and is no rate of exchange.
 */
export interface Country {
  name: string;
  /** Like `U.S. Dollar (USD)`. */
  currency: string;
  /** ISO 4217. */
  code: string;
  /** `{#}` stands for the amount; may hold HTML entities, as PayScale's own tables do. */
  format: string;
  scale: number;
  /** A made-up number that stands for the currency. */
  currencyId: number;
}

const entries = Object.entries(countryEntries);
const codes = [...new Set(entries.map(([, entry]) => entry.code))];

const countries: readonly Country[] = entries.map(([name, entry]) => ({
  name,
  ...entry,
  currencyId: codes.indexOf(entry.code) + 1,
}));

/** The country whose full English name this is, whatever its casing. */
export function findCountry(name: string): Country | undefined {
  const wanted = name.trim().toLowerCase();
  return countries.find(country => country.name.toLowerCase() === wanted);
}

/** True for the one country whose figures are public rather than made up. */
export function hasPublicWages(country: Country): boolean {
  return country.name === 'United States';
}
