import { AppError } from '../../domain/faults/appError';
import { findMetro } from '../../domain/places/usMetros';
import { findState } from '../../domain/places/usStates';
import { findNation } from './lightcastNation';

import type { Region } from '../../api/lightcast/lightcast';
import type { Place } from '../../domain/lookUp/lookUp';

/**
 * The region to request from Lightcast: the metropolitan area of a US city, else the state, else the
 * nation. IDs are the Census Bureau's codes, as text.
 *
 * @throws AppError `noData` for a country that isn't in the list of countries.
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

function getNation(country: string): string {
  const nation = findNation(country);
  if (nation === undefined) {
    throw new AppError(
      'noData',
      `Lightcast doesn’t cover “${country}”. Choose another country, or leave out this section.`,
      { details: { service: 'lightcast' } },
    );
  }
  return nation;
}
