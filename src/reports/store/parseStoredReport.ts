import * as z from 'zod/mini';

import { reportSchema } from '../../domain/report/report';
import { findJson } from '../../domain/findJson';

import { storedVersion } from './formatStoredReport';

import type { Report } from '../../domain/report/report';
import type { ReportProblem } from './reportSummary';

/** A parsed file: a report, or why it can't be read and what to do. */
export type StoredReport =
  { problem: null; report: Report } | { problem: ReportProblem; sentence: string };

const versionSchema = z.object({ version: z.number().check(z.int(), z.positive()) });

const newerSentence =
  'This report was saved by a newer version of the extension. Update the extension to read it.';

const corruptSentence =
  "This file isn't a readable report. It wasn't changed; delete the report if you don't need it.";

/**
 * Parses the text of a file; never throws. This module loads the schemas of all figures, so import it
 * only with `await import(…)`: it then loads with the first file.
 */
export function parseStoredReport(text: string): StoredReport {
  const json = findJson(text);
  const versioned = versionSchema.safeParse(json);
  if (versioned.success && versioned.data.version > storedVersion) {
    return { problem: 'newerVersion', sentence: newerSentence };
  }
  const parsed = reportSchema.safeParse(json);
  return versioned.success && parsed.success
    ? { problem: null, report: parsed.data }
    : { problem: 'corrupt', sentence: corruptSentence };
}
