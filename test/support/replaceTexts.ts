import type { Report } from '../../src/domain/report/report';

/** Texts of a few known words, and moments: whatever stands there was written by the extension. */
const fixedKeys = new Set([
  'id',
  'state',
  'source',
  'severity',
  'dimension',
  'highestDegree',
  'shareScale',
  'service',
  'createdAt',
  'updatedAt',
  'replacedAt',
  'retrievedAt',
  'since',
  'at',
]);

/** The report with one text in the place of every text that a service or a person wrote. */
export function replaceTexts(report: Report, text: string): Report {
  const replace = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      return key === 'sections' ? value : value.map(item => replace(item, key));
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, replace(item, name)]),
      );
    }
    return typeof value === 'string' && !fixedKeys.has(key) && !key.endsWith('Scale')
      ? text
      : value;
  };
  return replace(report, '') as Report;
}
