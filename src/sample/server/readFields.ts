/**
 * The value of a field, or undefined. Names are case-insensitive because the documentation of both
 * services mixes casings.
 */
export function readField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const wanted = name.toLowerCase();
  return Object.entries(value).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/**
 * The trimmed text of a field; numbers are converted. Undefined when it's empty or another type.
 */
export function readText(value: unknown, name: string): string | undefined {
  const field = readField(value, name);
  const text = typeof field === 'number' ? String(field) : field;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** The texts of a list. A single text counts as a list of one, any other value as an empty list. */
export function readTexts(value: unknown, name: string): string[] {
  const field = readField(value, name);
  const items: unknown[] = Array.isArray(field) ? field : [field];
  return items.filter(item => typeof item === 'string').map(item => item.trim());
}

/** True for the documented forms: JSON true, `true`, and Python's `True`. */
export function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}
