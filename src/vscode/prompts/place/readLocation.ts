import { findMeanings } from '../../../domain/places/placeMeanings';

import type { Place } from '../../../domain/lookUp/lookUp';
import type { GivenAnswers } from '../../../domain/lookUp/lookUpAnswers';

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

/**
 * The given answers with a place that was given as one text read into country, state and city. What
 * is given for one of these stays. A place that can't be read is replaced with the sentence that says
 * why; the country is then asked for with it.
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
