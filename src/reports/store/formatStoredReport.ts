import { toCanonicalJson } from './canonicalJson';

import type { Report } from '../../domain/report/report';

/** The version of the stored format. A file of a higher one is left to the version that wrote it. */
export const storedVersion = 1;

/** The text of a report's file: equal reports are equal texts, so that files can be compared. */
export function formatStoredReport(report: Report): string {
  return toCanonicalJson({ version: storedVersion, ...report }, ['version']);
}
