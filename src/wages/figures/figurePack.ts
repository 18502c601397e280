import { damagedFile, decompress, readNumber, readSection } from '../sections';
import { BitReader } from './bitReader';
import {
  expectRow,
  headerLengthBytes,
  offsetBytes,
  type PackLists,
  readForm,
  readLists,
} from './packHeader';
import {
  type Column,
  columns,
  createRow,
  type Row,
  type RowForm,
  RowCodec,
  toWidth,
} from './rowModel';

/** Rows that are decoded together to find one of them. */
export const groupRows = 32;

/** A packed file: the figures of one level, such as all states. */
export interface FigurePack {
  /** The codes of all areas, in ascending order. */
  listAreas: () => string[];
  /** The columns that any row of the file has. */
  included: ReadonlySet<Column>;
  /** The row of an occupation in an area; undefined when the file has none. */
  findRow: (area: string, soc: string) => Row | undefined;
  /** All rows of an area, by SOC code in ascending order. */
  listRows: (area: string) => [soc: string, row: Row][];
}

/** An open file. */
interface OpenPack {
  name: string;
  bytes: Uint8Array;
  lists: PackLists;
  forms: readonly RowForm[];
  /** Where the section of the first area starts. */
  headerEnd: number;
}

/** The section of an area, not yet decoded. */
interface AreaSection {
  /** The index of the area. */
  area: number;
  /** A bit for each occupation of the file. */
  present: Uint8Array;
  /** The offsets of the groups, and the groups. */
  groups: Uint8Array;
}

/**
 * Opens a packed file. Finding a row decodes at most `groupRows` rows and keeps none of them.
 *
 * @param name of the file, for errors
 * @throws {AppError} `storage` when the header is damaged, or the area that is asked for
 */
export function openFigurePack(bytes: Uint8Array, name: string): FigurePack {
  const headerEnd = headerLengthBytes + readNumber(bytes, 0, headerLengthBytes);
  const header = readSection(bytes, [headerLengthBytes, headerEnd], name);
  const lists = readLists(decompress(header, name));
  const forms = Array.from(lists.forms, readForm);
  const pack: OpenPack = { name, bytes, lists, forms, headerEnd };
  return {
    listAreas: () => Array.from(lists.areas, area => String(area).padStart(7, '0')),
    included: new Set(
      columns.filter((_, index) => forms.some(({ mask }) => (mask & (1 << index)) !== 0)),
    ),
    findRow: (area, soc) => {
      const section = findSection(pack, area);
      const occupation = lists.socs.indexOf(Number(soc.replace('-', '')));
      return section === undefined || !isPresent(section, occupation)
        ? undefined
        : findRow(pack, section, occupation);
    },
    listRows: area => {
      const section = findSection(pack, area);
      return section === undefined ? [] : listRows(pack, section);
    },
  };
}

function findSection(
  { bytes, lists, headerEnd, name }: OpenPack,
  code: string,
): AreaSection | undefined {
  const area = lists.areas.indexOf(Number(code));
  if (area === -1) {
    return undefined;
  }
  const start = lists.sectionBytes
    .subarray(0, area)
    .reduce((sum, length) => sum + length, headerEnd);
  const end = start + (lists.sectionBytes[area] ?? 0);
  const content = readSection(bytes, [start, end], name);
  const presentBytes = Math.ceil(lists.socs.length / 8);
  return {
    area,
    present: content.subarray(0, presentBytes),
    groups: content.subarray(presentBytes),
  };
}

function isPresent({ present }: AreaSection, occupation: number): boolean {
  return (((present[occupation >> 3] ?? 0) >> (occupation & 7)) & 1) === 1;
}

function findRow(pack: OpenPack, section: AreaSection, occupation: number): Row | undefined {
  const groups = listGroups(section, occupation + 1);
  return decodeGroup(pack, section, {
    group: groups.length - 1,
    occupations: groups.at(-1) ?? [],
  }).at(-1);
}

function listRows(pack: OpenPack, section: AreaSection): [string, Row][] {
  return listGroups(section, pack.lists.socs.length).flatMap((occupations, group) =>
    decodeGroup(pack, section, { group, occupations }).map((row, index): [string, Row] => [
      toSoc(pack.lists.socs[occupations[index] ?? 0] ?? 0),
      row,
    ]),
  );
}

/** The occupations before `end` that have a row, by their groups. */
function listGroups(section: AreaSection, end: number): number[][] {
  let last: number[] = [];
  const groups: number[][] = [];
  for (let occupation = 0; occupation < end; occupation++) {
    if (isPresent(section, occupation)) {
      if (last.length % groupRows === 0) {
        last = [];
        groups.push(last);
      }
      last.push(occupation);
    }
  }
  return groups;
}

/** Decodes the first rows of a group, those of these occupations. */
function decodeGroup(
  { name, lists, forms }: OpenPack,
  { area, groups }: AreaSection,
  { group, occupations }: { group: number; occupations: readonly number[] },
): Row[] {
  const offset = readNumber(groups, group * offsetBytes, offsetBytes);
  const bits = new BitReader(groups.subarray(offset));
  const codec = new RowCodec((column, _value, scale) =>
    scale === Infinity
      ? bits.readBits(32)
      : bits.readRice(toWidth(scale, lists.widthFactors[column] ?? 0)),
  );
  return occupations.map(occupation => {
    const form = forms[bits.readRice(0)];
    if (form === undefined) {
      throw damagedFile(name);
    }
    const row = createRow();
    codec.run(row, form, expectRow(lists, occupation, area));
    return row;
  });
}

function toSoc(digits: number): string {
  const text = String(digits).padStart(6, '0');
  return `${text.slice(0, 2)}-${text.slice(2)}`;
}
