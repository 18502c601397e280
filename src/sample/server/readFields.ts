/**
 * The value of a field whatever the casing of its name, as both services' pages mix casings in
 * what they send; undefined when the value is no object or has no such field.
 */
export function readField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const wanted = name.toLowerCase();
  return Object.entries(value).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** The trimmed text of a field, a number as text too; undefined when it is neither or empty. */
export function readText(value: unknown, name: string): string | undefined {
  const field = readField(value, name);
  const text = typeof field === 'number' ? String(field) : field;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** The texts of a list; a single text counts as a list of one, anything else as an empty one. */
export function readTexts(value: unknown, name: string): string[] {
  const field = readField(value, name);
  const items: unknown[] = Array.isArray(field) ? field : [field];
  return items.filter(item => typeof item === 'string').map(item => item.trim());
}

/** True for the forms of true that the pages show: a JSON true, `true`, and Python's `True`. */
export function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}
