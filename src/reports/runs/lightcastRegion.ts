import { AppError } from '../../domain/faults/appError';
import { findCountry } from '../../domain/places/countries';
import { findMetro } from '../../domain/places/usMetros';
import { findState } from '../../domain/places/usStates';

import type { Region } from '../../api/lightcast/lightcast';
import type { Place } from '../../domain/lookUp/lookUp';

/**
 * The region that Lightcast is asked about: the metropolitan area of a US city, else the state, else
 * the nation. Ids are the Census Bureau's codes, as text.
 *
 * @throws AppError `noData` for a country that is not in the list of countries.
 */
export function toRegion({ country, state, city }: Place): Region {
  const nation = getNation(country);
  if (nation !== 'us' || state === null) {
    return { nation, level: null, id: null };
  }
  const metro = city === null ? undefined : findMetro(city, state);
  if (metro !== undefined) {
    return { nation, level: 'msa', id: metro.cbsa };
  }
  const found = findState(state);
  return found === undefined
    ? { nation, level: null, id: null }
    : { nation, level: 'state', id: found.fips };
}

/**
 * How Lightcast writes a nation: the two letters of the country in lower case, but `uk`.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/overview-occupation-automation-index
 */
function getNation(country: string): string {
  const code = findCountry(country)?.code.toLowerCase();
  if (code === undefined) {
    throw new AppError(
      'noData',
      `“${country}” is not a country that Lightcast can be asked about.`,
      {
        details: { service: 'lightcast' },
      },
    );
  }
  return code === 'gb' ? 'uk' : code;
}
