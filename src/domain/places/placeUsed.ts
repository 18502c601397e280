import type { Place } from '../lookUp/lookUp';

/** The geographic levels of Jobalyzer's data, smallest first. */
export type PlaceLevel = 'metro' | 'state' | 'country';

/** The location that the data covers, and the requested one. */
export interface PlaceUsed {
  /** “the Seattle metro area”, “Washington”, “the United States”; null if unknown. */
  name: string | null;
  level: PlaceLevel | null;
  /** The level as received. */
  given: string | null;
  /** The requested location: “Seattle, Washington”, “Washington” or “the United States”. */
  asked: string;
  /** How many levels above the requested one; null if unknown. */
  levelsWider: 0 | 1 | 2 | null;
}

const levels: readonly PlaceLevel[] = ['metro', 'state', 'country'];

/** Compares the level that the service used with the requested location. */
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

/** The requested location in short: “Seattle”, “Washington” or “the United States”. */
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
