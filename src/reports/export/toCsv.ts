import { stringify } from 'csv-stringify/sync';

import { listTables } from './aboutTables';
import { toPlainLine } from './figureTable';

import type { Report } from '../../domain/report/report';
import type { Unit } from './figureTable';

/**
 * Positions where a spreadsheet can start a formula: the beginning, and after a comma or semicolon,
 * which separate cells depending on the locale. Quotes and spaces before the sign don't prevent it. A
 * comma or semicolon at the end counts too, because whatever follows the text would start a cell.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formulaStart =
  /(?<=^)(?=[\s"]*[=+\-@|%＝＋－＠])|(?<=[,;])(?=[\s"]*(?:[=+\-@|%＝＋－＠]|$))/gu;

/** Inserts an apostrophe wherever a spreadsheet would start a formula in a line of text. */
export function guardFormulas(text: string): string {
  return text.replace(formulaStart, "'");
}

const columns = ['section', 'table', 'item', 'measure', 'value', 'unit'] as const;

/**
 * Every figure of a report and its source, one per line, for a spreadsheet. Figures are as saved; an
 * empty value means “not provided”. No cell can start a formula.
 */
export function toCsv(report: Report): string {
  // The byte order mark tells spreadsheets that the file is UTF-8.
  return toSeparated(report, { delimiter: ',', record_delimiter: '\r\n', bom: true });
}

/** Like `toCsv`, with tabs, for pasting into a spreadsheet. */
export function toTsv(report: Report): string {
  return toSeparated(report, { delimiter: '\t', record_delimiter: '\n', bom: false });
}

function toSeparated(
  report: Report,
  form: { delimiter: string; record_delimiter: string; bom: boolean },
): string {
  const records = listTables(report).flatMap(({ section, title, rows }) =>
    rows.flatMap(({ item, cells }) =>
      cells.map(({ measure, value, unit }) =>
        [section, title, item, measure, value, describeUnit(unit)].map(toSafeCell),
      ),
    ),
  );
  return stringify(records, { ...form, columns: [...columns], header: true });
}

/** Leaves numbers as they are, and makes text one line in which no formula can start. */
function toSafeCell<T>(value: T | string): T | string {
  return typeof value === 'string' ? guardFormulas(toPlainLine(value)) : value;
}

function describeUnit(unit: Unit): string {
  switch (unit.kind) {
    case 'amount':
    case 'difference':
      return `${unit.currency.name ?? 'currency not named'} per ${unit.period}`;
    case 'share':
    case 'shareDifference':
      return unit.scale === 'percent' ? 'percent' : 'fraction of 1';
    case 'cappedCount':
      return 'people (45 means 45 or more)';
    case 'timestamp':
      return 'ISO 8601, UTC';
    default:
      return '';
  }
}
