/** Control characters, halves of characters, line separators, and marks that turn text around. */
const unshowable = /[\p{Cc}\p{Cs}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** A text of any origin with `instead` for every run of characters that could move or hide text. */
export function replaceUnshowable(text: string, instead: string): string {
  return text.replace(unshowable, instead);
}
