import { accepted, type Parsed, refused } from './parsed';

/** The name of a text field in messages, and its maximum length. */
export interface TextForm {
  /** With its article, for example “a job title”. */
  name: string;
  /** In characters. */
  maxLength: number;
}

/** Control characters, line separators, lone surrogates and bidirectional controls. */
const unshowable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/**
 * Parses one line of text and trims it. Accepts quotes, slashes, ampersands, emoji and every
 * script, because the code that sends or shows the text escapes it.
 */
export function parsePlainText(raw: unknown, form: TextForm): Parsed<string> {
  if (typeof raw !== 'string') {
    return refused(`Enter ${form.name} as text.`);
  }
  const text = raw.trim();
  if (text.replace(/[\p{Cf}\s]/gu, '') === '') {
    return refused(`Enter ${form.name}.`);
  }
  if (unshowable.test(text)) {
    return refused(
      `This contains characters that can't be displayed, such as a line break or a tab. Enter ${form.name} on one line.`,
    );
  }
  const length = Array.from(text).length;
  if (length > form.maxLength) {
    return refused(
      `This is ${length} characters long. Enter ${form.name} of at most ${form.maxLength} characters.`,
    );
  }
  return accepted(text);
}
