import { replaceUnshowable } from '../../../src/domain/replaceUnshowable';

/** Longer texts are cut: a name is to be recognised, not read. */
const longestText = 240;

/**
 * A text of any origin in one line, without what could move or hide the text around it. It is still
 * only text: whoever draws it writes text nodes and attributes, never markup.
 */
export function cleanText(text: string, maxLength = longestText): string {
  // A character takes two code units at most, so nothing that is kept is lost here.
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
