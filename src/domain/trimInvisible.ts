/**
 * A character that shows nothing: spaces, control and format characters, and what Unicode lets fonts
 * leave out, such as the zero-width space that comes along when text is copied from a web page.
 */
const invisible = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]$/u;

/** The text without invisible characters at its ends; empty when there is nothing else. */
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
