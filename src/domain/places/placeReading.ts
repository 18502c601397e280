import { nameCountry } from './placeUsed';
import { accepted, type Parsed, refused } from '../lookUp/parsed';
import { findClosest } from '../lookUp/nearest';
import { listLargeCities } from './cities';
import { suggestCountry } from './countryNames';
import { didYouMean } from './placeAnswers';
import { toPlaceKey } from './placeKey';
import { findMeanings } from './placeMeanings';
import { regions } from './regions';

import type { Place } from '../lookUp/lookUp';

/** A location that a text may mean; `label` is an unambiguous text for it. */
export interface PlaceCandidate {
  place: Place;
  label: string;
}

/**
 * The result of parsing a location: the location, the candidates of an ambiguous text, or an error. The
 * message says what happened and what to do, for a host that can't show the candidates.
 */
export type PlaceReading =
  | { kind: 'read'; place: Place }
  | { kind: 'ask'; candidates: readonly PlaceCandidate[]; message: string }
  | { kind: 'refuse'; message: string };

/** Countries whose name alone is ambiguous, and their unambiguous names. */
const unambiguousNames: Readonly<Record<string, string>> = { Georgia: 'Georgia (country)' };

/** The maximum number of candidates in a message. */
const maxNamed = 6;

/** The unambiguous text for a location. */
export function writePlace({ country, state, city }: Place): string {
  return [city, state, unambiguousNames[country] ?? country]
    .filter(part => part !== null)
    .join(', ');
}

/** The result for an ambiguous text, with its candidates. */
export function askWhich(text: string, places: readonly Place[]): PlaceReading {
  const candidates = places.map(place => ({ place, label: writePlace(place) }));
  const labels = candidates.slice(0, maxNamed).map(({ label }) => `“${label}”`);
  const [only = ''] = labels;
  const choice =
    labels.length === 1
      ? `“${text}” isn't a known location. If you mean ${only}, enter it like that.`
      : `“${text}” can mean more than one location. Enter ${joinChoices(labels)}.`;
  return { kind: 'ask', candidates, message: choice };
}

/** The result for a remote job without a location, which asks for the country. */
export function askWhereRemote(text: string): PlaceReading {
  const countries = ['United States', 'Canada', 'United Kingdom', 'Germany', 'India', 'Australia'];
  const candidates = countries.map(country => ({
    place: { country, state: null, city: null },
    label: country,
  }));
  return {
    kind: 'ask',
    candidates,
    message: `“${text}” doesn't contain a location. Enter the country or state where the job is paid, such as ${nameCountry('United States')}.`,
  };
}

/** The location, or the message, for a host that asks again instead of offering a choice. */
export function toParsed(reading: PlaceReading): Parsed<Place> {
  return reading.kind === 'read' ? accepted(reading.place) : refused(reading.message);
}

function joinChoices(labels: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(labels);
}

/** Example locations for the end of a sentence. */
export const placeExample = 'such as “Seattle, Washington” or “Canada”';

/** Which part of a location isn't recognized, and what to do. */
export function explainUnknown(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2);
  if (before === undefined) {
    const suggestion = suggest(last, listLargeCities());
    const advice = suggestion ?? ` Add its state or country, ${placeExample}.`;
    return `“${last}” isn't a known location.${advice}`;
  }
  if (findMeanings(last).length === 0) {
    return `“${last}” isn't a known state or country.${suggest(last) ?? ''}`;
  }
  if (parts.length === 2) {
    const isUs = findMeanings(last).some(({ country }) => country.code === 'US');
    const advice = isUs
      ? `Add its state, such as “${before}, Ohio”.`
      : 'Enter a city and its country.';
    return `“${before}” isn't a known location in “${last}”. ${advice}`;
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
