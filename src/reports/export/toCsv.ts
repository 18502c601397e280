import { stringify } from 'csv-stringify/sync';

import { guardFormulas } from './guardFormulas';
import { listTables } from './listTables';
import { toPlainLine } from './plainLine';

import type { Report } from '../../domain/report/report';
import type { Unit } from './figureTable';

const columns = ['section', 'table', 'item', 'measure', 'value', 'unit'] as const;

/**
 * Every figure of a report and its source, one per line, for a spreadsheet. Figures are as saved; an
 * empty value is “not provided”. No cell can start a formula.
 */
export function toCsv(report: Report): string {
  // The byte order mark tells spreadsheets that the file is UTF-8.
  return toSeparated(report, { delimiter: ',', record_delimiter: '\r\n', bom: true });
}

/** As `toCsv`, with tabs, for pasting into a spreadsheet. */
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

/** A number as it is, a text as one line in which no formula can start. */
function toSafeCell<T>(value: T | string): T | string {
  return typeof value === 'string' ? guardFormulas(toPlainLine(value)) : value;
}

function describeUnit(unit: Unit): string {
  switch (unit.kind) {
    case 'amount':
    case 'difference':
      return `${unit.currency.name ?? 'currency not named'} ${unit.period === 'hour' ? 'an hour' : 'a year'}`;
    case 'share':
    case 'shareDifference':
      return unit.scale === 'percent' ? 'percent' : 'fraction of 1';
    case 'cappedCount':
      return 'people, 45 stands for 45 or more';
    case 'moment':
      return 'ISO 8601, UTC';
    default:
      return '';
  }
}
