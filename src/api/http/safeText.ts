import { unshowableClass } from '../../domain/replaceUnshowable';

/** Runs of unshowable characters and white space. */
const blanks = new RegExp(String.raw`[${unshowableClass}\s]+`, 'gu');

/** The longest message of a service that is shown, in characters. */
const maxWordsLength = 300;

/**
 * A service's own message, safe to show in a sentence: one line, no control characters, not too long,
 * and without anything that looks like a token. Null when nothing is left, or when it is a web page.
 */
export function toSafeWords(text: unknown): string | null {
  if (typeof text !== 'string') {
    return null;
  }
  // Truncated first, so that a long text isn't searched to its end.
  const line = text
    .slice(0, maxWordsLength * 4)
    .replace(blanks, ' ')
    .replace(/\bBearer \S+/giu, 'Bearer …')
    .replace(/\S{40,}/gu, '…')
    .trim();
  if (line === '' || line.startsWith('<')) {
    return null;
  }
  return line.length > maxWordsLength ? `${line.slice(0, maxWordsLength - 1).trimEnd()}…` : line;
}
