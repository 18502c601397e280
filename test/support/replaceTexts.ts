import type { Report } from '../../src/domain/report/report';

/** Enumerated values and timestamps, which only the extension writes. */
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

/** Replaces every text of a report that comes from a service or the user. */
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
