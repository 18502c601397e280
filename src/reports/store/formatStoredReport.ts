import type { Report } from '../../domain/report/report';

/** The version of the stored format. A file of a higher one is left to the version that wrote it. */
export const storedVersion = 1;

/** The text of a report's file: equal reports are equal texts, so that files can be compared. */
export function formatStoredReport(report: Report): string {
  return toCanonicalJson({ version: storedVersion, ...report }, ['version']);
}

/**
 * JSON in which equal values are equal texts: keys in the order of their code units after those
 * named in `first`, indented by two spaces, with a line end at the end.
 */
export function toCanonicalJson(value: unknown, first: readonly string[] = []): string {
  return `${JSON.stringify(sortKeys(value, first), null, 2)}\n`;
}

function sortKeys(value: unknown, first: readonly string[] = []): unknown {
  if (Array.isArray(value)) {
    return value.map(item => sortKeys(item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const record = value as Record<string, unknown>;
  // Without a function `sort` compares code units, at several times the speed.
  const sorted = Object.keys(record).sort();
  const keys =
    first.length === 0
      ? sorted
      : [
          ...first.filter(key => Object.hasOwn(record, key)),
          ...sorted.filter(key => !first.includes(key)),
        ];
  // An entry may be called `__proto__`: an assignment would not keep it.
  return Object.fromEntries(keys.map(key => [key, sortKeys(record[key])]));
}
