import { findClosest } from '../lookUp/nearest';

import { listLargeCities } from './cities';
import { suggestCountry } from './countryNames';
import { didYouMean } from './placeAnswers';
import { toPlaceKey } from './placeKey';
import { findMeanings } from './placeMeanings';
import { regions } from './regions';

/** The end of a sentence that asks for a place. */
export const placeExample = 'such as “Seattle, Washington” or “Canada”';

/** Which part of a written place wasn't understood, and what to do about it. */
export function explainUnknown(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2);
  if (before === undefined) {
    const suggestion = suggest(last, listLargeCities());
    const advice = suggestion ?? ` Add its state or country, ${placeExample}.`;
    return `“${last}” isn't a known place.${advice}`;
  }
  if (findMeanings(last).length === 0) {
    return `“${last}” isn't a known state or country.${suggest(last) ?? ''}`;
  }
  if (parts.length === 2) {
    const isUs = findMeanings(last).some(({ country }) => country.code === 'US');
    const advice = isUs
      ? `Add its state, such as “${before}, Ohio”.`
      : 'Enter a city and its country.';
    return `“${before}” isn't a known place in “${last}”. ${advice}`;
  }
  const suggestion = suggest(before) ?? ' Enter a city, a state and a country.';
  return `“${before}” isn't a known state or province in “${last}”.${suggestion}`;
}

function suggest(text: string, cities: readonly string[] = []): string | undefined {
  const nearest =
    suggestCountry(text) ??
    findClosest(text, regions, ({ name }) => [name])?.name ??
    findClosest(text, cities, name => [name]);
  return nearest === undefined || toPlaceKey(nearest) === toPlaceKey(text)
    ? undefined
    : didYouMean(nearest);
}
