import { takePostalCode } from './postalCode';

/** A written place, taken apart. */
export interface PlaceParts {
  /** From the narrowest, without postal codes and words about where one works. */
  parts: readonly string[];
  isRemote: boolean;
  zip: string | null;
  /** The country that a postal code points to. */
  postalCountry: string | null;
}

/** Words about where one works, which say nothing about where that is. */
const workMode =
  /(?<![\p{L}\p{N}])(?:(?:fully |100 ?% )?remote(?:ly)?|work(?:ing)? from home|wfh|telecommut(?:e|ing)|hybrid|on-?site|in-?office|anywhere)(?: (?:work|job|position|only|first|friendly))*(?: (?:in|from|within))?(?![\p{L}\p{N}])/giu;

const separators = /[,;|/·•:()[\]，、]|[–—]|\s-+\s/u;
const edges = /^[\s\-.]+|[\s-]+$/gu;

/** Splits a place at its punctuation. */
export function splitPlace(text: string): PlaceParts {
  // “Georgia (country)” is one name.
  const plain = text.replace(/\s+/gu, ' ').replace(/ ?\( ?country ?\)/giu, ' country');
  const withoutMode = plain.replace(workMode, ',');
  const found = withoutMode.split(separators).map(part => takePostalCode(part.replace(edges, '')));
  return {
    parts: found.map(part => part.text).filter(part => /[\p{L}\p{N}]/u.test(part)),
    isRemote: withoutMode !== plain,
    zip: found.find(({ zip }) => zip !== null)?.zip ?? null,
    postalCountry: found.find(({ country }) => country !== null)?.country ?? null,
  };
}
