import { findMeanings } from '../../../domain/places/placeMeanings';

import type { Place } from '../../../domain/lookUp/lookUp';

/**
 * The city in a location as the service writes it, such as “Seattle, Washington”; undefined when the
 * rest of it names another state or country. The format isn't documented, so what follows the first
 * comma counts only where it is a known name.
 */
export function readLocation(
  text: string,
  asked: Pick<Place, 'country' | 'state'>,
): string | undefined {
  const [city, ...rest] = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  return rest.some(part => namesElsewhere(part, asked)) ? undefined : city;
}

/** True when the part names a state or a country, but not the requested one. */
function namesElsewhere(part: string, asked: Pick<Place, 'country' | 'state'>): boolean {
  const meanings = findMeanings(part);
  return (
    meanings.length > 0 &&
    !meanings.some(
      ({ country, region }) =>
        country.name === asked.country &&
        (region === null || asked.state === null || region.name === asked.state),
    )
  );
}
