import { unshowableClass } from '../replaceUnshowable';
import { accepted, type Parsed, refused } from './parsed';

/** The name of a text field in messages, and its maximum length. */
export interface TextForm {
  /** With its article, for example “a job title”. */
  name: string;
  /** In characters. */
  maxLength: number;
}

const unshowable = new RegExp(`[${unshowableClass}]`, 'u');

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

/**
 * An invisible character: spaces, control and format characters, and default-ignorable ones such as
 * the zero-width space, which text copied from a web page can contain.
 */
const invisible = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]$/u;

/** The text without invisible characters at its ends; empty when it has no others. */
export function trimInvisible(text: string): string {
  const characters = Array.from(text);
  const visible = characters.map(character => !invisible.test(character));
  const start = visible.indexOf(true);
  return start === -1 ? '' : characters.slice(start, visible.lastIndexOf(true) + 1).join('');
}

/** True when there is an invisible character other than a space. */
export function hasInvisible(text: string): boolean {
  return Array.from(text).some(character => character !== ' ' && invisible.test(character));
}
