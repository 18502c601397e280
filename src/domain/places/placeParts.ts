/** A part of a place without its postal code, and the code. */
export interface WithoutPostalCode {
  text: string;
  /** Five digits behind the place, as in the United States; null for other codes and none. */
  zip: string | null;
  /** The country whose form the code has; null when several have it. */
  country: string | null;
}

/** Forms that only one country has; the code stands at the end. */
const tellingForms: readonly (readonly [country: string, form: RegExp])[] = [
  ['CA', /(?:^|\s)[a-z]\d[a-z][ -]?\d[a-z]\d$/iu],
  ['GB', /(?:^|\s)[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/iu],
  // “6000 WA” is a code and a state of Australia.
  ['NL', /(?:^|\s)\d{4} ?(?!nt|sa|wa)[a-z]{2}$/iu],
  ['US', /(?:^|\s)\d{5}-\d{4}$/u],
];

/** Digits behind or in front of a place, as most countries write them. */
const digitsBehind = /(?:^|\s)\d{3,7}(?:-\d{3,4})?$/u;
const digitsInside = /(?<=\p{L}\.?)\s\d{4,7}(?=\s\p{L})/u;
const digitsInFront =
  /^(?:[a-z]{1,2}-)?(?:\d{4} [a-z]{2}|\d{3} \d{2}|\d{4,7}|\d{2,3}-\d{3,4})\s+(?=\p{L}{3})/iu;

/** Takes a postal code away from the end or the beginning of a part of a place. */
function takePostalCode(part: string): WithoutPostalCode {
  const telling = tellingForms.find(([, form]) => form.test(part));
  if (telling !== undefined) {
    const [country, form] = telling;
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
