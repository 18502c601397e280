import { reportSources } from '../../domain/payService';
import { orderStates, reportStates } from '../../domain/report/reportState';
import { toFingerprint } from './reportFile';

import type { ReportSource } from '../../domain/payService';
import type { Order } from '../../domain/report/report';
import type { ReportState } from '../../domain/report/reportState';
import type { KnownFile } from './knownReports';

/** The name of the index file, which can't be a report's. */
export const indexName = '.index';

/** The version of the format below. */
const indexVersion = 1;

/**
 * One file, without field names: id, stamp, fingerprint, title, place, createdAt, updatedAt, source,
 * state, orderState.
 */
type Row = readonly [...strings: Seven, ReportSource, ReportState, Order['state'] | null];

type Seven = [string, string, string, string, string, string, string];

/**
 * The index: a cache of summaries, so that thousands of report files don't have to be read on
 * start-up. A row is valid for a file with the same stamp; whatever is missing or invalid is read from
 * the files.
 *
 * `madeBy` is the version of the extension: another version may read the same file differently.
 */
export function formatIndex(files: Iterable<KnownFile>, madeBy: string): string {
  const rows: Row[] = [];
  for (const { entry, fingerprint, stamp } of files) {
    // An unreadable file is read again every time, in case it has been repaired.
    if (entry.problem === null && stamp !== null) {
      const { id, title, place, createdAt, updatedAt, source, state, orderState } = entry;
      rows.push([
        id,
        stamp,
        fingerprint,
        title,
        place,
        createdAt,
        updatedAt,
        source,
        state,
        orderState,
      ]);
    }
  }
  const body = JSON.stringify(rows);
  return `${toHead(madeBy, body)}\n${body}\n`;
}

/** The rows of an index, by ID; empty when it is corrupt, truncated or of another version. */
export function parseIndex(text: string, madeBy: string): ReadonlyMap<string, KnownFile> {
  const headEnd = text.indexOf('\n');
  const body = text.slice(headEnd + 1, -1);
  if (text.slice(0, headEnd) !== toHead(madeBy, body) || !text.endsWith('\n')) {
    return new Map();
  }
  const rows: unknown = JSON.parse(body);
  const known = new Map<string, KnownFile>();
  if (Array.isArray(rows) && rows.every(isRow)) {
    rows.forEach(row => known.set(row[0], toKnown(row)));
  }
  return known;
}

/** Not zod, which takes 35 ms for 5,000 rows, a third of the time in which the tree must appear. */
function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 10) {
    return false;
  }
  for (let at = 0; at < 7; at += 1) {
    if (typeof row[at] !== 'string') {
      return false;
    }
  }
  return (
    isOneOf(reportSources, row[7]) &&
    isOneOf(reportStates, row[8]) &&
    (row[9] === null || isOneOf(orderStates, row[9]))
  );
}

function isOneOf(words: readonly string[], word: unknown): boolean {
  return typeof word === 'string' && words.includes(word);
}

/** By index, because destructuring uses an iterator and is slow for thousands of rows. */
function toKnown(row: Row): KnownFile {
  return {
    stamp: row[1],
    fingerprint: row[2],
    entry: {
      id: row[0],
      title: row[3],
      place: row[4],
      createdAt: row[5],
      updatedAt: row[6],
      source: row[7],
      state: row[8],
      orderState: row[9],
      problem: null,
    },
  };
}

/** Contains the writer's version and the body's fingerprint, which detects a truncated body. */
function toHead(madeBy: string, body: string): string {
  return JSON.stringify({ version: indexVersion, madeBy, body: toFingerprint(body) });
}
