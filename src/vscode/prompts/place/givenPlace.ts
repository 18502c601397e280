import type { GivenAnswers } from '../../../domain/lookUp/lookUpAnswers';

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
