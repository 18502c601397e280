const lineBreaks = /[\p{Cc}\u2028\u2029]+/gu;

/** Marks that turn the direction of text around, and characters that nobody sees. */
const hidden = /[\p{Bidi_Control}\u200b\u2060\ufeff\u{e0000}-\u{e007f}]/gu;

const halves = /\p{Cs}/gu;

/**
 * A text of any origin in one line that reads as it is written: control characters become spaces,
 * marks that turn or hide text are left out, halves of characters are shown as such.
 */
export function toPlainLine(text: string): string {
  return text.replace(lineBreaks, ' ').replace(hidden, '').replace(halves, '\ufffd').trim();
}
