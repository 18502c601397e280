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
  // Cut first, so that the rest isn't searched in vain.
  const line = text
    .slice(0, maxWordsLength * 4)
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .replace(/\bBearer \S+/giu, 'Bearer …')
    .replace(/\S{40,}/gu, '…')
    .trim();
  if (line === '' || line.startsWith('<')) {
    return null;
  }
  return line.length > maxWordsLength ? `${line.slice(0, maxWordsLength - 1).trimEnd()}…` : line;
}
