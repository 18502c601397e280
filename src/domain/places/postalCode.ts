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
export function takePostalCode(part: string): WithoutPostalCode {
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
