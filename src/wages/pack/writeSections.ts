import { brotliCompressSync, constants, crc32 } from 'node:zlib';

import { checksumBytes } from '../sections';

/** A section that `readSection` reads: a checksum and the content. */
export function writeSection(content: Uint8Array): Uint8Array {
  return concatBytes([toBytes(crc32(content), checksumBytes), content]);
}

/** A file that `openTable` reads. */
export function packTable(rows: readonly (readonly string[])[]): Uint8Array {
  return writeSection(compress(Buffer.from(rows.map(row => row.join('\t')).join('\n'))));
}

export function compress(content: Uint8Array): Uint8Array {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params });
}

/** An unsigned number as little-endian bytes. */
export function toBytes(value: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

export const concatBytes = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
