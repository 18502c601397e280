import type { Report } from '../../domain/report/report';

/** The version of the stored format. Files of a higher version aren't read or changed. */
export const storedVersion = 1;

/** The text of a report's file. Equal reports have equal texts, so files can be compared. */
export function formatStoredReport(report: Report): string {
  return toCanonicalJson({ version: storedVersion, ...report }, ['version']);
}

/**
 * JSON in which equal values have equal texts: the keys in `first`, then the others in the order of
 * their code units, indented by two spaces, with a final newline.
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
  // Without a compare function, `sort` compares code units and is several times faster.
  const sorted = Object.keys(record).sort();
  const keys =
    first.length === 0
      ? sorted
      : [
          ...first.filter(key => Object.hasOwn(record, key)),
          ...sorted.filter(key => !first.includes(key)),
        ];
  // A key can be `__proto__`, which an assignment would lose.
  return Object.fromEntries(keys.map(key => [key, sortKeys(record[key])]));
}
