import { type Country, findCountry } from './countryNames';
import { findMeanings, type Peeled, peelEnd, type PlaceEnd } from './placeMeanings';
import { toPlaceKey } from './placeKey';
import { findRegions, hasAllRegions, type Region } from './regions';

import type { Place } from '../lookUp/lookUp';
import type { FindCities, KnownCity } from './cities';

/** One interpretation of a written location. */
export interface Candidate {
  place: Place;
  country: string;
  /** The evidence for it: all parts are in lists, a form such as “County”, or none. */
  support: 'listed' | 'form' | 'none';
  /** False if it is only a suggestion. */
  isSure: boolean;
  /** The size of the city if only its name identifies it; null otherwise. */
  size: number | null;
  /** The country and region at the end of the text. */
  end: string;
}

/** The parsed end of a location. */
interface Tail extends PlaceEnd {
  text: string;
  isLoose: boolean;
  /** Region and country are both written out, so the end is unambiguous. */
  isComplete: boolean;
}

/** Territories and special regions that people also write before another country. */
const territories: Readonly<Record<string, readonly string[]>> = {
  US: ['PR', 'GU', 'VI', 'AS', 'MP'],
  GB: ['GI', 'JE', 'GG', 'IM', 'BM', 'KY'],
  CN: ['HK', 'MO'],
};

const unsure = { support: 'none', isSure: false } as const;
const countyForm = /\s(?:county|parish|borough)$|^county\s/iu;
const partOfRegion =
  /^(?:(?:north|south|east|west|central|upstate|northern|southern|eastern|western|rural|upper|lower|new)(?:ern)?\s?)+$/iu;

/** Abbreviations that are also words, so a text may end in one by chance. */
const wordLike = [
  'or',
  'ok',
  'hi',
  'oh',
  'act',
  'man',
  'wash',
  'miss',
  'mass',
  'ill',
  'cal',
  'ore',
];

/** All interpretations of the parts as city, region and country. */
export function listCandidates(parts: readonly string[], findCities: FindCities): Candidate[] {
  const [alone] = parts;
  const cities = parts.length === 1 && alone !== undefined ? listAlone(alone, findCities) : [];
  return [...cities, ...peelEnd(parts).flatMap(peeled => readEnd(peeled, findCities))];
}

/** A city without anything after it. One with the name of a region or country must be large. */
function listAlone(text: string, findCities: FindCities): Candidate[] {
  const meanings = findMeanings(text);
  return findCities(text)
    .filter(({ size, country }) =>
      meanings.every(
        ({ country: { code }, region }) => size < 2 && (region !== null || code !== country),
      ),
    )
    .flatMap(city => toKnown(city, null));
}

function readEnd(outer: Peeled, findCities: FindCities): Candidate[] {
  const { end, text, rest, isLoose } = outer;
  const tail: Tail = { ...end, text, isLoose, isComplete: false };
  if (end.region !== null) {
    return fill(tail, rest, findCities);
  }
  const inner = peelEnd(rest).filter(peeled => liesIn(peeled.end, end.country));
  const regions = inner.flatMap(peeled =>
    fill(
      {
        ...peeled.end,
        text: peeled.text,
        isLoose: peeled.isLoose,
        isComplete: !peeled.isLoose && !isLoose && peeled.end.region !== null,
      },
      peeled.rest,
      findCities,
    ),
  );
  const wholeCountry = inner.some(peeled => !peeled.isLoose) ? [] : fill(tail, rest, findCities);
  const cities = wholeCountry.filter(({ support }) => regions.length === 0 || support === 'listed');
  return [...regions, ...cities];
}

function liesIn(end: PlaceEnd, country: Country): boolean {
  return end.region === null
    ? (territories[country.code]?.includes(end.country.code) ?? false)
    : end.country.code === country.code;
}

function fill(tail: Tail, rest: readonly string[], findCities: FindCities): Candidate[] {
  const parts = rest.length > 1 ? rest.filter(part => !countyForm.test(part)) : rest;
  const [first, second, ...more] = parts;
  if (first === undefined) {
    const place = toPlace(tail.country, tail.region?.name ?? null, null);
    return [candidate(tail, place, { support: 'listed', isSure: true })];
  }
  if (second === undefined) {
    return fillCity(tail, first, findCities);
  }
  if (more.length > 0) {
    return [];
  }
  if (tail.region !== null || hasAllRegions(tail.country.code)) {
    return fillDistrict(tail, [first, second], findCities);
  }
  // A region that isn't in a list is used as written.
  const place = toPlace(tail.country, second, first);
  return [candidate(tail, place, { support: 'none', isSure: !tail.isLoose })];
}

/** “Brooklyn, New York, NY”: a district of a city. An unknown one is only a suggestion. */
function fillDistrict(
  tail: Tail,
  [district, city]: readonly [string, string],
  findCities: FindCities,
): Candidate[] {
  const listed = (text: string): Candidate[] =>
    fillCity(tail, text, findCities).filter(({ support }) => support === 'listed');
  const around = listed(city);
  const inside = around.length === 0 ? [] : listed(district);
  return inside.length > 0 ? inside : around.map(each => ({ ...each, isSure: false }));
}

function fillCity(tail: Tail, text: string, findCities: FindCities): Candidate[] {
  const { country, region } = tail;
  const known = findCities(text).filter(
    city =>
      city.country === country.code &&
      (region === null || city.region === null || city.region === region.name),
  );
  if (known.length > 0) {
    return known.flatMap(city => toKnown(city, tail));
  }
  return tail.isLoose && partOfRegion.test(text)
    ? [candidate(tail, toPlace(country, region?.name ?? null, null), unsure)]
    : fillUnknownCity(tail, text, findCities);
}

function fillUnknownCity(tail: Tail, text: string, findCities: FindCities): Candidate[] {
  const { country, region } = tail;
  const isUs = country.code === 'US';
  const isName = findMeanings(text).length > 0;
  // Without a state, an unknown city can't be confirmed.
  if (region === null && (isUs || isName)) {
    return [];
  }
  const isCredible = !isName && !/\d/u.test(text) && !isKnownElsewhere(text, findCities);
  return [
    candidate(tail, toPlace(country, writtenState(tail), text), {
      support: isUs && countyForm.test(text) ? 'form' : 'none',
      isSure: isWrittenOut(tail) || (isCredible && endsSafely(tail)),
    }),
  ];
}

/** True for an unambiguous end: region and country, or a country after a comma. */
function isWrittenOut({ text, region, isLoose, isComplete }: Tail): boolean {
  return isComplete || (region === null && !isLoose && toPlaceKey(text).length > 2);
}

/** True for an end that isn't part of the name before it. */
function endsSafely({ text, region, isLoose }: Tail): boolean {
  const key = toPlaceKey(text).replaceAll(' ', '');
  const isAbbreviation = region !== null && key.length <= 3 && !wordLike.includes(key);
  return !isLoose || key === 'uk' || isAbbreviation;
}

/** “Seattle, Oregon” is more likely a mistake than a village. */
function isKnownElsewhere(text: string, findCities: FindCities): boolean {
  return findCities(text).some(({ size }) => size <= 2);
}

function toKnown(city: KnownCity, tail: Tail | null): Candidate[] {
  const country = tail?.country ?? findCountry(city.country);
  if (country === undefined) {
    return [];
  }
  const isRegionWritten = tail !== null && tail.region !== null;
  const state = isRegionWritten ? writtenState(tail) : stateOfCity(city);
  return [
    {
      place: toPlace(country, state, city.city),
      country: country.code,
      support: 'listed',
      isSure: true,
      size: isRegionWritten ? null : city.size,
      end: endOf(tail),
    },
  ];
}

/** Adds a missing state where the city is ambiguous without it. */
function stateOfCity({ city, country, region }: KnownCity): string | null {
  const sameName = findRegions(city).find(each => each.country === country)?.name ?? null;
  return country === 'US' || sameName !== null ? (region ?? sameName) : null;
}

/** The state of the location: “London, England” is a city of the United Kingdom, without a state. */
function writtenState({ country, region, isComplete }: Tail): string | null {
  return country.code === 'GB' && !isComplete ? null : (region?.name ?? null);
}

function toPlace({ name }: Country, state: string | null, city: string | null): Place {
  return { country: name, state, city };
}

function candidate(
  tail: Tail,
  place: Place,
  how: Pick<Candidate, 'support' | 'isSure'>,
): Candidate {
  return { place, country: tail.country.code, size: null, end: endOf(tail), ...how };
}

function endOf(tail: { country: Country; region: Region | null } | null): string {
  return tail === null ? '' : `${tail.country.code}/${tail.region?.name ?? ''}`;
}
