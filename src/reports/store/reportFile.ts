import { AppError } from '../../domain/faults/appError';
import { toSummary } from './reportSummary';

import type { Report } from '../../domain/report/report';
import type { StoredReport } from './parseStoredReport';
import type { ReportEntry } from './reportSummary';

/** What is kept in memory of one file. */
export interface KnownReport {
  entry: ReportEntry;
  /** Tells texts apart, so that an event is sent only when something is different. */
  fingerprint: string;
}

const fileNamePattern = /^[A-Za-z0-9-]+\.json$/u;

/** The name of a report's file. Refuses an id that could leave the folder. */
export function toFileName(id: string): string {
  const name = `${id}.json`;
  if (findId(name) === undefined) {
    throw storageError('A report id has letters, digits and hyphens only.', null);
  }
  return name;
}

/** The id in a file's name; undefined for a file that is no report's. */
export function findId(name: string): string | undefined {
  return fileNamePattern.test(name) ? name.slice(0, -'.json'.length) : undefined;
}

/** The report in a file's text. The file's name, not its text, says which report it is. */
export async function readReport(id: string, text: string): Promise<Report> {
  const stored = await parse(text);
  if (stored.problem !== null) {
    throw storageError(stored.sentence, id);
  }
  return { ...stored.report, id };
}

/** What is kept in memory of a report that is saved as this text. */
export function toKnownReport(report: Report, text: string): KnownReport {
  return { entry: toSummary(report), fingerprint: toFingerprint(text) };
}

/** What is kept in memory of a file's text. */
export async function toKnown(id: string, text: string): Promise<KnownReport> {
  const stored = await parse(text);
  if (stored.problem === null) {
    return toKnownReport({ ...stored.report, id }, text);
  }
  const { problem, sentence } = stored;
  return { entry: { id, problem, sentence }, fingerprint: toFingerprint(text) };
}

/** What is kept in memory of a file that exists and can't be read. */
export function toUnreadable(id: string, sentence: string): KnownReport {
  return {
    entry: { id, problem: 'unreadable', sentence },
    fingerprint: `unreadable ${sentence}`,
  };
}

/** The error of the store itself; `path` is the report's id. */
export function storageError(sentence: string, path: string | null): AppError<'storage'> {
  return new AppError('storage', sentence, { details: { path } });
}

async function parse(text: string): Promise<StoredReport> {
  const { parseStoredReport } = await import('./parseStoredReport');
  return parseStoredReport(text);
}

/**
 * Tells texts apart: FNV-1a over the code units, with the length. It detects changes and corruption,
 * not tampering.
 */
export function toFingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `${text.length} ${hash}`;
}
