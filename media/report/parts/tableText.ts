import type { Cell, TableModel } from './tableModel';

/** Characters with which a spreadsheet starts a formula. */
const formulaStart = /^[=+\-@\t\r]/u;

/** Text that starts with a sign but is only an amount or a share: “+$9,800”, “-0.7%”. */
const signedNumber = /^[+-][\p{Sc}\p{L}]{0,4}\d[\d.,]*%?(?: \([+−-]?[\d.,]+%\))?$/u;

/**
 * Tables as tab-separated text for a spreadsheet, each below its caption, followed by the sources.
 * No cell can start a formula.
 */
export function toTsv(tables: readonly TableModel[], provenance: readonly string[]): string {
  const blocks = tables.map(({ caption, columns, rows }) => {
    const lines = rows.map(row => row.filter(({ bar }) => bar === undefined).map(write));
    const heads = columns.filter((_, index) => rows[0]?.[index]?.bar === undefined);
    return [[caption], heads.map(({ title }) => title), ...lines].map(toLine).join('\n');
  });
  return [...blocks, provenance.map(line => toLine([line])).join('\n')].join('\n\n') + '\n';
}

function write(cell: Cell): string {
  return cell.text.replace(/−/gu, '-');
}

function toLine(cells: readonly string[]): string {
  return cells.map(guard).join('\t');
}

function guard(text: string): string {
  const oneLine = text.replace(/[\t\r\n]+/gu, ' ');
  return formulaStart.test(oneLine) && !signedNumber.test(oneLine) ? `'${oneLine}` : oneLine;
}
