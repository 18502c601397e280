import { notProvided } from '../../../src/domain/figures/money';
import { formatShare, formatShareDifference } from '../../../src/domain/figures/shares';
import { type Unit, writeAmount, writeDifference, writeNumber } from '../text/amounts';
import { cleanText } from '../text/cleanText';

import type { Difference } from '../../../src/domain/figures/difference';
import type { ShareScale } from '../../../src/domain/figures/figures';

/** A bar in a cell: to the right of 0 for positive values, to the left for negative ones. */
export interface CellBar {
  value: number | null;
  /** The range of the column, including 0. */
  from: number;
  to: number;
}

/** The text of a cell and its style. */
export interface Cell {
  text: string;
  look?: 'none' | 'code';
  /** Shown below the text while the page is too narrow for the column it comes from. */
  under?: Cell;
  bar?: CellBar;
}

export interface Column {
  title: string;
  isNumber?: boolean;
  /** Hidden while the page is narrow. */
  isSecondary?: boolean;
}

/** A table as data, to be shown and copied. The first cell of a row is its heading. */
export interface TableModel {
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** A column of names, followed by columns of numbers. */
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

/** The cells of a column of bars on a shared scale. */
export function barCells(values: readonly (number | null)[]): Cell[] {
  const given = values.filter(value => value !== null);
  const reach = { from: Math.min(0, ...given), to: Math.max(0, ...given) };
  return values.map(value => ({ text: '', bar: { value, ...reach } }));
}
