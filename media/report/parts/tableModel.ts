import { notProvided } from '../../../src/domain/figures/money';
import { formatShare, formatShareDifference } from '../../../src/domain/figures/shares';
import { type Unit, writeAmount, writeDifference, writeNumber } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import type { Difference } from '../../../src/domain/figures/difference';
import type { ShareScale } from '../../../src/domain/figures/figures';

/** A bar in a cell, to the right of 0 for more and to the left for less. */
export interface CellBar {
  value: number | null;
  /** The lowest and the highest value of the column, 0 among them. */
  from: number;
  to: number;
}

/** One cell as it is written, and how it looks. */
export interface Cell {
  text: string;
  look?: 'none' | 'code';
  /** Said below the text while the page is too narrow for the column that has it. */
  under?: Cell;
  bar?: CellBar;
}

export interface Column {
  title: string;
  isNumber?: boolean;
  /** Left out while the page is narrow. */
  isSecondary?: boolean;
}

/** A table as data: what a chart drew, to be shown, and to be copied. The first cell names its row. */
export interface TableModel {
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** Columns of which all but the first hold numbers. */
export function numberColumns(first: string, ...others: readonly string[]): Column[] {
  return [{ title: first }, ...others.map(title => ({ title, isNumber: true }))];
}

const none: Cell = { text: notProvided, look: 'none' };

export function textCell(text: string | null): Cell {
  return text === null ? none : { text: cleanText(text) };
}

export function amountCell(value: number | null, unit: Unit): Cell {
  return value === null ? none : { text: writeAmount(value, unit) };
}

export function numberCell(value: number | null): Cell {
  return value === null ? none : { text: writeNumber(value) };
}

export function shareCell(value: number | null, scale: ShareScale): Cell {
  return value === null ? none : { text: formatShare(value, scale) };
}

export function shareDifferenceCell(value: number | null, scale: ShareScale): Cell {
  return value === null ? none : { text: formatShareDifference(value, scale) };
}

export function differenceCell(difference: Difference | null, unit: Unit): Cell {
  return difference === null ? none : { text: writeDifference(difference, unit) };
}

/** The cells of a column of bars, all on one scale. */
export function barCells(values: readonly (number | null)[]): Cell[] {
  const given = values.filter(value => value !== null);
  const reach = { from: Math.min(0, ...given), to: Math.max(0, ...given) };
  return values.map(value => ({ text: '', bar: { value, ...reach } }));
}
