/**
 * The cells that a spreadsheet can make of a text with this separator, whatever the separator was meant
 * to be: with quotes read as it reads them, and with quotes ignored.
 */
export function listSpreadsheetCells(text: string, separator: string): string[] {
  const plain = text.replace(/^\ufeff/u, '');
  return [...readCells(plain, separator), ...plain.split(new RegExp(`[${separator}\r\n]`, 'u'))];
}

/** True when a spreadsheet takes the cell for a formula, or might: anything but a plain number. */
export function startsFormula(cell: string): boolean {
  return (
    /^(?:[\t\r]|[\s"]*[=+\-@|%＝＋－＠])/u.test(cell) &&
    !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u.test(cell)
  );
}

/** A quote opens only at the beginning of a cell; what follows the closing one belongs to the cell. */
function readCells(text: string, separator: string): string[] {
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)(?:"|$))?([^${separator}\r\n]*)(?:[${separator}\r\n]|$)`,
    'uy',
  );
  const cells: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, quoted = '', rest = ''] = cell.exec(text) ?? [];
    cells.push(quoted.replaceAll('""', '"') + rest);
  }
  return cells;
}
