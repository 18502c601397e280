import type { Place } from '../lookUp/lookUp';

/** Letters without a decomposition, and their usual replacements. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Normalizes a place name for comparison: removes case, accents and punctuation, replaces hyphens with
 * spaces, and unifies “Saint”, “Fort” and “Mount”. “St.Louis” and “Saint Louis” have the same key; so
 * do “D.C.” and “DC”.
 */
export function toPlaceKey(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘ʼ]/gu, '')
    .replace(/[ßæœøłđðþı]/gu, letter => plainLetters[letter] ?? letter)
    .replace(/\.(?=\p{L}{2})/gu, ' ')
    .replaceAll('.', '')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^sainte? |^ste /u, 'st ')
    .replace(/^ft /u, 'fort ')
    .replace(/^mt /u, 'mount ')
    .replace(/^the /u, '');
}

/** The keys of a name: its own, and one with “ae”, “oe”, “ue” for umlauts. */
export function toPlaceKeys(name: string): readonly string[] {
  const composed = name.normalize('NFC').toLowerCase();
  const spelledOut = composed.replace(/[äöü]/gu, letter => `${letter.normalize('NFD')[0] ?? ''}e`);
  return spelledOut === composed ? [toPlaceKey(name)] : [toPlaceKey(name), toPlaceKey(spelledOut)];
}

/** Joins the available parts, for example “Seattle, Washington, United States”. */
export function formatPlace(place: Place): string {
  return [place.city, place.state, place.country].filter(part => part !== null).join(', ');
}
