import { findCountry } from '../../domain/places/countries';

/**
 * How Lightcast writes a nation: the two letters of the country in lower case, but `uk`. Undefined for
 * a country that isn't in the list of countries.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/overview-occupation-automation-index
 */
export function findNation(country: string): string | undefined {
  const code = findCountry(country)?.code.toLowerCase();
  return code === 'gb' ? 'uk' : code;
}
