import { at, columns, notPublished, type Row, RowCodec, toWidth } from '../figures/rowModel';
import { groupRows } from '../figures/figurePack';
import {
  expectRow,
  factorUnit,
  headerLengthBytes,
  listNames,
  offsetBytes,
  type PackLists,
  writeForm,
} from '../figures/packHeader';
import { BitWriter, countRiceBits } from './bitWriter';
import { compress, concatBytes, toBytes, writeSection } from './writeSections';

import type { Expected, RowForm } from '../figures/rowModel';

/** A row of a published table. */
export interface FigureRecord {
  /** Seven digits. */
  area: string;
  /** SOC code: “15-1252”. */
  soc: string;
  /** In units of the packed files. */
  row: Row;
}

/** The largest difference that is stored in a Rice code. */
const maxNumber = 2 ** 25;
/** The largest factor of an area, in units of `factorUnit`. */
const maxFactor = 2 ** 31;
/** In 64ths, about four in each octave. */
const widthFactors = [0, ...Array.from({ length: 36 }, (_, step) => Math.round(2 ** (step / 4)))];

/** A record and how it is stored. */
interface PackedRow {
  /** The index of the occupation in the file. */
  occupation: number;
  row: Row;
  expected: Expected;
  form: RowForm;
}

type TypicalLists = Omit<PackLists, 'widthFactors' | 'forms' | 'sectionBytes'>;

/** Packs the figures of one level into the file that `openFigurePack` reads. */
export function packFigures(records: readonly FigureRecord[]): Uint8Array {
  const typical = findTypicalValues(records);
  const areas = toPackedRows(records, typical);
  const widthFactors = findWidthFactors(areas.flat());
  const forms = listForms(areas.flat());
  const sections = areas.map(rows => {
    const groups = toGroups(rows).map(group => writeGroup(group, widthFactors, forms));
    return writeSection(writeArea(rows, groups, typical.socs.length));
  });
  const lists = {
    ...typical,
    widthFactors: Uint32Array.from(widthFactors),
    forms: Uint32Array.from(forms),
    sectionBytes: Uint32Array.from(sections, ({ length }) => length),
  };
  const header = writeSection(compress(writeLists(lists)));
  return concatBytes([toBytes(header.length, headerLengthBytes), header, ...sections]);
}

/** The typical values of each occupation, then how far those of each area are from them. */
function findTypicalValues(records: readonly FigureRecord[]): TypicalLists {
  const bySoc = groupSorted(records, ({ soc }) => soc);
  const byArea = groupSorted(records, ({ area }) => area);
  const findTypical = (column: number): Map<string, number> =>
    new Map([...bySoc].map(([soc, rows]) => [soc, findMedian(listFigures(rows, column)) ?? 0]));
  const medians = findTypical(at.annualP50);
  const employments = findTypical(at.employment);
  const findFactors = (column: number, typical: Map<string, number>): Uint32Array =>
    Uint32Array.from(byArea.values(), rows => {
      const ratios = rows.flatMap(({ soc, row }) => {
        const figure = row[column] ?? notPublished;
        const usual = typical.get(soc) ?? 0;
        return isPublished(figure) && usual > 0 ? [figure / usual] : [];
      });
      return Math.min(maxFactor, Math.round((findMedian(ratios) ?? 1) * factorUnit));
    });
  return {
    socs: Uint32Array.from(bySoc.keys(), toNumber),
    medians: Uint32Array.from(medians.values()),
    employments: Uint32Array.from(employments.values()),
    areas: Uint32Array.from(byArea.keys(), toNumber),
    medianFactors: findFactors(at.annualP50, medians),
    employmentFactors: findFactors(at.employment, employments),
  };
}

/** The rows of each area in the order of their occupations. */
function toPackedRows(records: readonly FigureRecord[], typical: TypicalLists): PackedRow[][] {
  return [...groupSorted(records, ({ area }) => area).values()].map((found, area) =>
    found
      .map(({ soc, row }) => {
        const occupation = typical.socs.indexOf(toNumber(soc));
        const expected = expectRow(typical, occupation, area);
        return { occupation, row, expected, form: findForm(row, expected) };
      })
      .sort((a, b) => a.occupation - b.occupation),
  );
}

/** The shortest form that restores the row. */
function findForm(row: Row, expected: Expected): RowForm {
  const mask = row.reduce(
    (bits, figure, column) => (figure === notPublished ? bits : bits | (1 << column)),
    0,
  );
  const forms = [false, true].map(hasOwnHours => ({ mask, hasOwnHours, isVerbatim: false }));
  return (
    forms.find(form => isRestored(row, form, expected)) ?? {
      mask,
      hasOwnHours: false,
      isVerbatim: true,
    }
  );
}

function isRestored(row: Row, form: RowForm, expected: Expected): boolean {
  const numbers: number[] = [];
  const restored = [...row];
  const codec = new RowCodec((_column, value) => {
    numbers.push(value);
    return value;
  });
  codec.run(restored, form, expected);
  return (
    numbers.every(number => number >= 0 && number <= maxNumber) &&
    restored.every((figure, column) => figure === row[column])
  );
}

/** The forms of the rows as stored, the most frequent first. */
function listForms(rows: readonly PackedRow[]): number[] {
  const counts = new Map<number, number>();
  for (const form of rows.map(row => writeForm(row.form))) {
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form);
}

/** For each column, the factor that makes the codes of its numbers shortest. */
function findWidthFactors(rows: readonly PackedRow[]): number[] {
  const numbers = columns.map((): [value: number, scale: number][] => []);
  const codec = new RowCodec((column, value, scale) => {
    numbers[column]?.push([value, scale]);
    return value;
  });
  for (const { row, form, expected } of rows.filter(({ form }) => !form.isVerbatim)) {
    codec.run(row, form, expected);
  }
  return numbers.map(found => {
    const costs = widthFactors.map(factor =>
      found.reduce((sum, [value, scale]) => sum + countRiceBits(value, toWidth(scale, factor)), 0),
    );
    return widthFactors[costs.indexOf(Math.min(...costs))] ?? 0;
  });
}

function writeLists(lists: PackLists): Uint8Array {
  const numbers = listNames.flatMap(name => [lists[name].length, ...lists[name]]);
  return concatBytes(numbers.map(number => toBytes(number, 4)));
}

function toGroups(rows: readonly PackedRow[]): PackedRow[][] {
  return Array.from({ length: Math.ceil(rows.length / groupRows) }, (_, group) =>
    rows.slice(group * groupRows, (group + 1) * groupRows),
  );
}

function writeArea(
  rows: readonly PackedRow[],
  groups: readonly Uint8Array[],
  socCount: number,
): Uint8Array {
  const present = new Uint8Array(Math.ceil(socCount / 8));
  for (const { occupation } of rows) {
    present[occupation >> 3] = (present[occupation >> 3] ?? 0) | (1 << (occupation & 7));
  }
  let offset = groups.length * offsetBytes;
  const offsets = groups.map(({ length }) => {
    const bytes = toBytes(offset, offsetBytes);
    offset += length;
    return bytes;
  });
  return concatBytes([present, ...offsets, ...groups]);
}

function writeGroup(
  rows: readonly PackedRow[],
  widthFactors: readonly number[],
  forms: readonly number[],
): Uint8Array {
  const bits = new BitWriter();
  const codec = new RowCodec((column, value, scale) => {
    if (scale === Infinity) {
      bits.writeBits(value, 32);
    } else {
      bits.writeRice(value, toWidth(scale, widthFactors[column] ?? 0));
    }
    return value;
  });
  for (const { row, form, expected } of rows) {
    bits.writeRice(forms.indexOf(writeForm(form)), 0);
    codec.run(row, form, expected);
  }
  return bits.toBytes();
}

/** Groups by a code, in ascending order of the codes. */
function groupSorted(
  records: readonly FigureRecord[],
  codeOf: (record: FigureRecord) => string,
): Map<string, FigureRecord[]> {
  const groups = new Map<string, FigureRecord[]>();
  for (const record of records) {
    const code = codeOf(record);
    const group = groups.get(code);
    if (group === undefined) {
      groups.set(code, [record]);
    } else {
      group.push(record);
    }
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The digits of an area code or SOC code as a number. */
const toNumber = (code: string): number => Number(code.replace('-', ''));

function listFigures(records: readonly FigureRecord[], column: number): number[] {
  return records.map(({ row }) => row[column] ?? notPublished).filter(isPublished);
}

const isPublished = (figure: number): boolean => figure !== notPublished;

/** The upper median, or undefined when there is nothing. */
function findMedian(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
