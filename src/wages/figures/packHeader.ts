import { columns } from './rowModel';

import type { Expected, RowForm } from './rowModel';

/**
 * A packed file of figures, numbers little-endian:
 *
 *     length of the header's section (4 bytes)
 *     section of the header: CRC-32 (4 bytes), `PackLists` compressed with Brotli
 *     section of each area:  CRC-32 (4 bytes), a bit for each occupation of the file (1: has a row),
 *                            the offset of each group (2 bytes), the groups
 *     group:                 rows as bits, filled up to a whole byte
 */
export const headerLengthBytes = 4;
export const offsetBytes = 2;

/** The unit in which factors of areas are stored. */
export const factorUnit = 1024;

/** Bits of a stored form: the mask, then the two flags. */
const maskBits = columns.length;
const ownHoursBit = 1 << maskBits;
const verbatimBit = 2 << maskBits;

/** The lists of a header in their order, each of 4-byte numbers after its length. */
export const listNames = [
  /** For each column, the factor that `toWidth` takes. */
  'widthFactors',
  /** Forms of rows, the most frequent first. */
  'forms',
  /** SOC codes without the dash, ascending. */
  'socs',
  /** For each occupation, its typical median (tens of dollars) and employment (tens). */
  'medians',
  'employments',
  /** Area codes, ascending; for each, its factors and the bytes of its section. */
  'areas',
  'medianFactors',
  'employmentFactors',
  'sectionBytes',
] as const;

/** What the rows of a file share. */
export type PackLists = Record<(typeof listNames)[number], Uint32Array>;

/** @param content the lists, decompressed: as they are in memory on a little-endian processor */
export function readLists(content: Uint8Array): PackLists {
  const numbers = new Uint32Array(Uint8Array.from(content).buffer);
  let start = 0;
  const readList = (): Uint32Array => {
    const end = start + 1 + (numbers[start] ?? 0);
    const list = numbers.subarray(start + 1, end);
    start = end;
    return list;
  };
  return {
    widthFactors: readList(),
    forms: readList(),
    socs: readList(),
    medians: readList(),
    employments: readList(),
    areas: readList(),
    medianFactors: readList(),
    employmentFactors: readList(),
    sectionBytes: readList(),
  };
}

/** What a row is likely to hold, by the indexes of its occupation and its area. */
export function expectRow(
  { medians, medianFactors, employments, employmentFactors }: TypicalLists,
  occupation: number,
  area: number,
): Expected {
  return {
    median: scale(medians[occupation], medianFactors[area]),
    employment: scale(employments[occupation], employmentFactors[area]),
  };
}

type TypicalLists = Pick<
  PackLists,
  'medians' | 'medianFactors' | 'employments' | 'employmentFactors'
>;

export function writeForm({ mask, hasOwnHours, isVerbatim }: RowForm): number {
  return mask | (hasOwnHours ? ownHoursBit : 0) | (isVerbatim ? verbatimBit : 0);
}

export function readForm(form: number): RowForm {
  return {
    mask: form & (ownHoursBit - 1),
    hasOwnHours: (form & ownHoursBit) !== 0,
    isVerbatim: (form & verbatimBit) !== 0,
  };
}

const scale = (typical = 0, factor = factorUnit): number =>
  Math.max(1, Math.round((typical * factor) / factorUnit));
