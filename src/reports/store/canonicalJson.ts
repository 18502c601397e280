/**
 * JSON in which equal values are equal texts: keys in the order of their code units after those
 * named in `first`, two spaces an indent, one line end at the end.
 */
export function toCanonicalJson(value: unknown, first: readonly string[] = []): string {
  return `${JSON.stringify(sortKeys(value, first), null, 2)}\n`;
}

function sortKeys(value: unknown, first: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.map(item => sortKeys(item, []));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const rank = (key: string): number => {
    const place = first.indexOf(key);
    return place === -1 ? first.length : place;
  };
  const entries = Object.entries(value).sort(
    ([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : Number(a > b)),
  );
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item, [])]));
}
