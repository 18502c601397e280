import { findMeanings } from '../../../domain/places/placeMeanings';

import type { Place } from '../../../domain/lookUp/lookUp';
import type { GivenAnswers } from '../../../domain/lookUp/lookUpAnswers';

/**
 * The city in one of the service's locations, such as “Seattle, Washington”; undefined if it's in
 * another state or country. The format isn't documented, so unknown names after the first comma are
 * ignored.
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

/**
 * Parses a location that was given as text into country, state and city; answers given separately
 * take precedence. If it can't be parsed, `place` becomes the error message, which the country step
 * shows.
 */
export async function readGivenPlace(given: GivenAnswers): Promise<GivenAnswers> {
  const { place, ...others } = given;
  if (place === undefined || place === null) {
    return others;
  }
  const { parsePlace } = await import('../../../domain/places/parsePlace');
  const reading = parsePlace(place);
  return reading.kind === 'read'
    ? { ...reading.place, ...others }
    : { ...others, place: reading.message };
}
