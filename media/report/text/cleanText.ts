import { replaceUnshowable } from '../../../src/domain/replaceUnshowable';

/** Longer text is truncated: a name only needs to be recognized. */
const maxTextLength = 240;

/**
 * Text from any source on one line, without characters that could move or hide the text around it.
 * It is still plain text: render it as text nodes or attributes, never as markup.
 */
export function cleanText(text: string, maxLength = maxTextLength): string {
  // A character is at most two code units, so this never cuts below the limit.
  const start = text.slice(0, maxLength * 4);
  const line = replaceUnshowable(start, ' ').replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= maxLength && text.length <= start.length
    ? line
    : `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`;
}
