import { accepted, type Parsed, refused } from './parsed';

/** What a text is called in sentences, and how long it may be. */
export interface TextForm {
  /** With its article, as in “a job title”. */
  name: string;
  /** In characters. */
  maxLength: number;
}

/** Control characters, line separators, halves of characters, and marks that turn text around. */
const unshowable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/**
 * A text of one line, trimmed. Quotes, slashes, ampersands, emoji and every script are let through:
 * whoever sends or shows the text is the one to escape it.
 */
export function parsePlainText(raw: unknown, form: TextForm): Parsed<string> {
  if (typeof raw !== 'string') {
    return refused(`Write ${form.name} as text.`);
  }
  const text = raw.trim();
  if (text.replace(/[\p{Cf}\s]/gu, '') === '') {
    return refused(`Write ${form.name}.`);
  }
  if (unshowable.test(text)) {
    return refused(
      `This has characters that cannot be shown, such as a line break or a tab. Write ${form.name} in one line.`,
    );
  }
  const length = Array.from(text).length;
  if (length > form.maxLength) {
    return refused(
      `This is ${length} characters long. Write ${form.name} of at most ${form.maxLength}.`,
    );
  }
  return accepted(text);
}
