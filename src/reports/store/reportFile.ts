import { AppError } from '../../domain/faults/appError';
import { toSummary } from './reportSummary';

import type { Report } from '../../domain/report/report';
import type { StoredReport } from './parseStoredReport';
import type { ReportEntry } from './reportSummary';

/** What is in memory of one file. */
export interface KnownReport {
  entry: ReportEntry;
  /** Identifies the text, so that an event is sent only when it changes. */
  fingerprint: string;
}

const fileNamePattern = /^[A-Za-z0-9-]+\.json$/u;

/** The name of a report's file. Rejects an ID that could escape the folder. */
export function toFileName(id: string): string {
  const name = `${id}.json`;
  if (findId(name) === undefined) {
    throw storageError('A report ID can contain only letters, digits and hyphens.', null);
  }
  return name;
}

/** The report ID in a file's name; undefined for any other file. */
export function findId(name: string): string | undefined {
  return fileNamePattern.test(name) ? name.slice(0, -'.json'.length) : undefined;
}

/** The report in a file's text. Its ID comes from the file's name, not the text. */
export async function readReport(id: string, text: string): Promise<Report> {
  const stored = await parse(text);
  if (stored.problem !== null) {
    throw storageError(stored.sentence, id);
  }
  return { ...stored.report, id };
}

/** What is in memory of a report that is saved as this text. */
export function toKnownReport(report: Report, text: string): KnownReport {
  return { entry: toSummary(report), fingerprint: toFingerprint(text) };
}

/** What is in memory of a file with this text. */
export async function toKnown(id: string, text: string): Promise<KnownReport> {
  const stored = await parse(text);
  if (stored.problem === null) {
    return toKnownReport({ ...stored.report, id }, text);
  }
  const { problem, sentence } = stored;
  return { entry: { id, problem, sentence }, fingerprint: toFingerprint(text) };
}

/** What is in memory of a file that exists and can't be read. */
export function toUnreadable(id: string, sentence: string): KnownReport {
  return {
    entry: { id, problem: 'unreadable', sentence },
    fingerprint: `unreadable ${sentence}`,
  };
}

/** An error of the store itself; `path` is the report's ID. */
export function storageError(sentence: string, path: string | null): AppError<'storage'> {
  return new AppError('storage', sentence, { details: { path } });
}

async function parse(text: string): Promise<StoredReport> {
  const { parseStoredReport } = await import('./parseStoredReport');
  return parseStoredReport(text);
}

/** FNV-1a over the code units, with the length. Detects changes and corruption, not tampering. */
export function toFingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `${text.length} ${hash}`;
}
