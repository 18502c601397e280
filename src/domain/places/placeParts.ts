/** A part of a location without its postal code, and the code. */
export interface WithoutPostalCode {
  text: string;
  /** Five digits after the place, as in the United States; null for other codes and none. */
  zip: string | null;
  /** The country with this code format; null if several share it. */
  country: string | null;
}

/** Formats that only one country has; the code is at the end. */
const uniqueForms: readonly (readonly [country: string, form: RegExp])[] = [
  ['CA', /(?:^|\s)[a-z]\d[a-z][ -]?\d[a-z]\d$/iu],
  ['GB', /(?:^|\s)[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/iu],
  // “6000 WA” is a code and a state of Australia.
  ['NL', /(?:^|\s)\d{4} ?(?!nt|sa|wa)[a-z]{2}$/iu],
  ['US', /(?:^|\s)\d{5}-\d{4}$/u],
];

/** Digits before or after a place, as in most countries. */
const digitsBehind = /(?:^|\s)\d{3,7}(?:-\d{3,4})?$/u;
const digitsInside = /(?<=\p{L}\.?)\s\d{4,7}(?=\s\p{L})/u;
const digitsInFront =
  /^(?:[a-z]{1,2}-)?(?:\d{4} [a-z]{2}|\d{3} \d{2}|\d{4,7}|\d{2,3}-\d{3,4})\s+(?=\p{L}{3})/iu;

/** Removes a postal code from the end or the beginning of a part. */
function takePostalCode(part: string): WithoutPostalCode {
  const unique = uniqueForms.find(([, form]) => form.test(part));
  if (unique !== undefined) {
    const [country, form] = unique;
    const code = form.exec(part)?.[0].trim() ?? '';
    const zip = country === 'US' ? code.slice(0, 5) : null;
    return { text: part.replace(form, '').trim(), zip, country };
  }
  const digits = (digitsInside.exec(part) ?? digitsBehind.exec(part))?.[0].trim() ?? '';
  return {
    text: part
      .replace(digitsInside, '')
      .replace(digitsBehind, '')
      .replace(digitsInFront, '')
      .trim(),
    zip: /^\d{5}$/u.test(digits) ? digits : null,
    country: null,
  };
}

/** A written location, split into parts. */
export interface PlaceParts {
  /** Smallest area first, without postal codes and work modes. */
  parts: readonly string[];
  isRemote: boolean;
  zip: string | null;
  /** The country that a postal code indicates. */
  postalCountry: string | null;
}

/** Work modes, such as “remote”, which aren't part of the location. */
const workMode =
  /(?<![\p{L}\p{N}])(?:(?:fully |100 ?% )?remote(?:ly)?|work(?:ing)? from home|wfh|telecommut(?:e|ing)|hybrid|on-?site|in-?office|anywhere)(?: (?:work|job|position|only|first|friendly))*(?: (?:in|from|within))?(?![\p{L}\p{N}])/giu;

const separators = /[,;|/·•:()[\]，、]|[–—]|\s-+\s/u;
const edges = /^[\s\-.]+|[\s-]+$/gu;

/** Splits a location at its punctuation. */
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
