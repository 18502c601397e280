/**
 * The places in a text where a spreadsheet can start a formula: the beginning, and what follows a
 * comma or semicolon, because spreadsheets of other countries split at those. Quotes and spaces before
 * the sign don't prevent it. A comma or semicolon at the end would make a cell of what follows the
 * text, so it counts as well.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formulaStart =
  /(?<=^)(?=[\s"]*[=+\-@|%＝＋－＠])|(?<=[,;])(?=[\s"]*(?:[=+\-@|%＝＋－＠]|$))/gu;

/** The text, of one line, with an apostrophe wherever a spreadsheet would start a formula. */
export function guardFormulas(text: string): string {
  return text.replace(formulaStart, "'");
}
