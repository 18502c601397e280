/**
 * Control characters, lone surrogates, line separators, and bidirectional embeddings, overrides and
 * isolates, as the content of a character class.
 */
export const unshowableClass = String.raw`\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069`;

/** Input may contain the directional marks U+200E and U+200F; text from a service may not. */
const unshowable = new RegExp(String.raw`[${unshowableClass}\u200e\u200f]+`, 'gu');

/** Replaces characters that could reorder, break or hide text from an untrusted source. */
export function replaceUnshowable(text: string, instead: string): string {
  return text.replace(unshowable, instead);
}
