import type { Place } from '../lookUp/lookUp';

/** The levels of place that Jobalyzer answers for, from the narrowest. */
export type PlaceLevel = 'metro' | 'state' | 'country';

/** Which place the figures are really for, beside the one asked. */
export interface PlaceUsed {
  /** “the Seattle metro area”, “Washington”, “the United States”; null when it is not known. */
  name: string | null;
  level: PlaceLevel | null;
  /** As the service calls the level. */
  given: string | null;
  /** “Seattle, Washington”, “Washington” or “the United States”. */
  asked: string;
  /** How many levels wider than asked; null when that is not known. */
  levelsWider: 0 | 1 | 2 | null;
}

const levels: readonly PlaceLevel[] = ['metro', 'state', 'country'];

/** Reads the level that the service says it used against the place that was asked. */
export function findPlaceUsed(place: Place, levelUsed: string | null): PlaceUsed {
  const level = levels.find(one => one === levelUsed?.trim().toLowerCase()) ?? null;
  const asked = levelAsked(place);
  const wider = level === null ? -1 : levels.indexOf(level) - levels.indexOf(asked);
  return {
    name: level === null ? null : nameLevel(place, level),
    level,
    given: levelUsed,
    asked: nameAsked(place),
    levelsWider: wider === 0 || wider === 1 || wider === 2 ? wider : null,
  };
}

/** Countries that take “the” in a sentence. */
const countriesWithArticle =
  /^(United|Netherlands|Philippines|Czech Republic|Dominican Republic|Bahamas|Gambia|Maldives|Marshall|Solomon|Cayman|Virgin|Isle of|Central African|Republic of)/u;

/** A country's name in the middle of a sentence: “the United States”, “Canada”. */
export function nameCountry(country: string): string {
  return countriesWithArticle.test(country) ? `the ${country}` : country;
}

/** The asked place at its own level, short: “Seattle”, “Washington” or “the United States”. */
export function nameAskedShortly(place: Place): string {
  return place.city ?? place.state ?? nameCountry(place.country);
}

function levelAsked(place: Place): PlaceLevel {
  if (place.city !== null) {
    return 'metro';
  }
  return place.state === null ? 'country' : 'state';
}

function nameAsked(place: Place): string {
  const parts = [place.city, place.state].filter(part => part !== null);
  return parts.length === 0 ? nameCountry(place.country) : parts.join(', ');
}

function nameLevel(place: Place, level: PlaceLevel): string | null {
  if (level === 'metro') {
    return place.city === null ? null : `the ${place.city} metro area`;
  }
  return level === 'state' ? place.state : nameCountry(place.country);
}
