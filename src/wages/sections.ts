import { brotliDecompressSync, crc32 } from 'node:zlib';

import { AppError } from '../domain/faults/appError';

/** The bytes of a section before its content: the CRC-32 of the content, little-endian. */
export const checksumBytes = 4;

/**
 * The content of a section of a packed file.
 *
 * @throws {AppError} `storage` when the section is incomplete or its checksum differs
 */
export function readSection(
  bytes: Uint8Array,
  [start, end]: [number, number],
  name: string,
): Uint8Array {
  const content = bytes.subarray(start + checksumBytes, end);
  const isWhole = start + checksumBytes <= end && end <= bytes.length;
  if (!isWhole || crc32(content) !== readNumber(bytes, start, checksumBytes)) {
    throw damagedFile(name);
  }
  return content;
}

/** An unsigned little-endian number of one to four bytes. */
export function readNumber(bytes: Uint8Array, start: number, length: number): number {
  let value = 0;
  for (let index = length - 1; index >= 0; index--) {
    value = value * 256 + (bytes[start + index] ?? 0);
  }
  return value;
}

/** Rows of text whose first cell is their key. */
export interface Table {
  find: (key: string) => string[] | undefined;
  list: () => string[][];
}

/**
 * Opens a packed table: tab-separated text in one section, compressed with Brotli. A row is searched
 * for in the text: splitting all of it would take most of the time of the first lookup.
 *
 * @throws {AppError} `storage` when the file is damaged
 */
export function openTable(bytes: Uint8Array, name: string): Table {
  const content = readSection(bytes, [0, bytes.length], name);
  const text = `\n${decompress(content, name).toString()}\n`;
  return {
    find: key => {
      const start = text.indexOf(`\n${key}\t`) + 1;
      return start === 0 ? undefined : text.slice(start, text.indexOf('\n', start)).split('\t');
    },
    list: () =>
      text
        .slice(1, -1)
        .split('\n')
        .map(line => line.split('\t')),
  };
}

/** @throws {AppError} `storage` when the content isn't what Brotli writes */
export function decompress(content: Uint8Array, name: string): Buffer {
  try {
    return brotliDecompressSync(content);
  } catch (error) {
    throw damagedFile(name, error);
  }
}

export function damagedFile(name: string, cause?: unknown): AppError<'storage'> {
  const sentence = `Couldn’t read built-in wage figures: “${name}” is damaged. Reinstall the extension.`;
  return new AppError('storage', sentence, { details: { path: name }, cause });
}
