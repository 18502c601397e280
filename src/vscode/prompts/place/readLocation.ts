import { findCountry } from '../../../domain/places/countries';
import { unitedStates } from '../../../domain/places/placeAnswers';
import { findState } from '../../../domain/places/usStates';

import type { Place } from '../../../domain/lookUp/lookUp';

/**
 * The city in a place as the service writes it, such as “Seattle, Washington”; undefined when the
 * rest of it names another state or country. The format is not documented: what follows the first
 * comma is believed only where it is a name of a list.
 */
export function readLocation(
  text: string,
  { country, state }: Pick<Place, 'country' | 'state'>,
): string | undefined {
  const [city, ...rest] = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  // Two letters are a state or a country only beside the United States: “WA” is also in Australia.
  const telling = country === unitedStates ? rest : rest.filter(part => part.length > 2);
  const liesElsewhere = telling.some(part => namesElsewhere(part, [country, state ?? '']));
  return liesElsewhere ? undefined : city;
}

/** True when the part names a state or a country, and none that was asked for. */
function namesElsewhere(part: string, asked: readonly string[]): boolean {
  const named = [findState(part)?.name, findCountry(part)?.name].filter(name => name !== undefined);
  return named.length > 0 && !named.some(name => asked.includes(name));
}
