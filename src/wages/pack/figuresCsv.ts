import { openFigurePack } from '../figures/figurePack';
import { toPacked, toPublished } from '../figures/publishedUnits';
import { type Column, columns, type Row } from '../figures/rowModel';
import { packFigures } from './packFigures';

import type { CsvRow } from './csvFile';

/** The columns of a CSV file of figures. */
export const figureCsvColumns = [
  'level',
  'area',
  'soc',
  'employment',
  'annual_mean',
  'annual_p10',
  'annual_p25',
  'annual_p50',
  'annual_p75',
  'annual_p90',
  'hourly_mean',
  'hourly_p50',
];

/** Packs the rows of a CSV file of figures. An empty cell is a figure that isn't published. */
export function packFiguresCsv(rows: readonly CsvRow[]): Uint8Array {
  return packFigures(
    rows.map(([, area = '', soc = '', ...figures]) => ({ area, soc, row: toRow(figures) })),
  );
}

/** The rows of the CSV file that a packed file was made from. */
export function unpackFiguresCsv(level: string, bytes: Uint8Array, name: string): CsvRow[] {
  const { listAreas, listRows } = openFigurePack(bytes, name);
  return listAreas().flatMap(area =>
    listRows(area).map(([soc, row]) => [level, area, soc, ...columns.map(toCell(row))]),
  );
}

function toRow(cells: readonly string[]): Row {
  return columns.map((column, index) => {
    const cell = cells[index] ?? '';
    return toPacked(column, cell === '' ? null : Number(cell));
  });
}

function toCell(row: Row): (column: Column) => string {
  return column => String(toPublished(column, row) ?? '');
}
