import { findCountry } from '../../domain/places/countryNames';

/**
 * Lightcast's code of a nation: the country's two-letter code in lower case, except `uk`. Undefined
 * for a country that isn't in the list of countries.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/overview-occupation-automation-index
 */
export function findNation(country: string): string | undefined {
  const code = findCountry(country)?.code.toLowerCase();
  return code === 'gb' ? 'uk' : code;
}
