/** Control characters, lone surrogates, line separators and bidirectional controls. */
const unshowable = /[\p{Cc}\p{Cs}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** Replaces characters that could reorder, break or hide text from an untrusted source. */
export function replaceUnshowable(text: string, instead: string): string {
  return text.replace(unshowable, instead);
}
