import { createHash } from 'node:crypto';

import type { CsvRow } from './csvFile';
import type { Input } from './inputs';

/** What the provenance says about a packed file. */
export interface PackedFileInfo {
  input: string;
  source: string;
  rows: number;
  bytes: number;
  sha256: string;
  /** Of the restored rows, as `hashRows` hashes them. */
  rowsSha256: string;
}

/**
 * Packs the rows of a CSV file, unpacks them and compares every cell.
 *
 * @throws {Error} when a cell isn't restored: the format can't hold it
 */
export function packFile(
  { csv, packed, source, pack, unpack }: Input,
  rows: readonly CsvRow[],
): { bytes: Uint8Array; info: PackedFileInfo } {
  const bytes = pack(rows);
  const restored = unpack(bytes, packed);
  compareRows(csv, rows, restored);
  return {
    bytes,
    info: {
      input: `${csv}.csv`,
      source,
      rows: restored.length,
      bytes: bytes.length,
      sha256: hash(bytes),
      rowsSha256: hashRows(restored),
    },
  };
}

export const hash = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** The SHA-256 of rows: cells joined by tabs, rows by line feeds. */
export const hashRows = (rows: readonly CsvRow[]): string =>
  hash(rows.map(row => row.join('\t')).join('\n'));

function compareRows(csv: string, rows: readonly CsvRow[], restored: readonly CsvRow[]): void {
  if (restored.length !== rows.length) {
    throw new Error(`${csv}: ${restored.length} of ${rows.length} rows were restored.`);
  }
  for (const [index, row] of rows.entries()) {
    const other = restored[index] ?? [];
    if (row.length !== other.length || row.some((cell, column) => cell !== other[column])) {
      // Line 1 has the names of the columns.
      throw new Error(`${csv}, line ${index + 2}: ${row.join()} was restored as ${other.join()}.`);
    }
  }
}
