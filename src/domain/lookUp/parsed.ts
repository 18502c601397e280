/** The result of parsing: the value, or a sentence that says what's wrong with it. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; sentence: string };

/** A parsed value. */
export function accepted<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** An error message. */
export function refused(sentence: string): { ok: false; sentence: string } {
  return { ok: false, sentence };
}
