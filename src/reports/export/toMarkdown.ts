import { sourceInfos } from '../../domain/payService';
import { formatDecimal } from '../../domain/figures/decimals';
import { findHeadline } from '../../domain/report/headline';
import { formatPlace } from '../../domain/places/placeKey';
import { formatAmount, formatDifference, notProvided } from '../../domain/figures/money';
import { findPlaceUsed } from '../../domain/places/placeUsed';
import { getReportTitle } from '../../domain/report/reportState';
import { sectionNames, sectionInfos } from '../../domain/report/sectionInfos';
import { listTables } from './aboutTables';
import { toPlainLine } from './figureTable';
import { countCap } from '../../domain/figures/pay';
import { formatShare, formatShareDifference } from '../../domain/figures/shares';

import type { PayReport } from '../../domain/figures/pay';
import type { Report } from '../../domain/report/report';
import type { SectionName } from '../../domain/report/sectionInfos';
import type { Cell, FigureTable, Unit } from './figureTable';

/** A value for display; “not provided” if it is null. */
export function formatCell({ value, unit }: Cell): string {
  if (value === null) {
    return notProvided;
  }
  return typeof value === 'string' ? formatText(value, unit) : formatFigure(value, unit);
}

function formatText(value: string, unit: Unit): string {
  return unit.kind === 'timestamp' ? formatTimestamp(value) : value;
}

/** “2026-01-05 09:00 UTC”, in every locale. Leaves any other text as it is. */
export function formatTimestamp(iso: string): string {
  return iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/u, '$1 $2 UTC');
}

function formatFigure(value: number, unit: Unit): string {
  switch (unit.kind) {
    case 'amount':
      return formatAmount(value, unit.currency, unit.period);
    case 'difference':
      return formatDifference(value, unit.currency, unit.period);
    case 'share':
      return formatShare(value, unit.scale);
    case 'shareDifference':
      return formatShareDifference(value, unit.scale);
    case 'cappedCount':
      return value >= countCap ? `${formatNumber(value)}+` : formatNumber(value);
    default:
      return formatNumber(value);
  }
}

function formatNumber(value: number): string {
  return formatDecimal(value, 4).replace('-', '−');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Escapes untrusted text so that Markdown shows it literally, also in a table: no markup, HTML, link
 * or formula. A `$` before a digit isn't escaped, because no formula can end there.
 */
export function escapeMarkdown(text: string): string {
  return toPlainLine(text)
    .replace(/[&<>]/gu, character => entities[character] ?? character)
    .replace(/[\\`*_[\]|~@^=]/gu, '\\$&')
    .replace(/\$(?!\d)/gu, '\\$')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/\bwww(?=\.)/giu, '$&\\')
    .replace(/^(?=(?:#{1,6}|[+-])(?:\s|$))/u, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/u, '$1\\');
}

/**
 * A report as Markdown: the query, the sources and every figure. Text from a service or the user can't
 * become markup.
 */
export function toMarkdown(report: Report): string {
  const tables = listTables(report);
  const blocks = [
    `# ${escapeMarkdown(getReportTitle(report))}`,
    `Query: ${escapeMarkdown(`${report.lookUp.jobTitle}, ${formatPlace(report.lookUp.place)}`)}`,
    ...(!sourceInfos[report.source].isReal ? [`> **${sourceInfos[report.source].label}.**`] : []),
    ...toHeadline(report),
    ...toTables('Sources and method', pick(tables, 'about')),
    ...sectionNames.flatMap(name => toSection(report, name, pick(tables, name))),
    ...toTables('History', pick(tables, 'history')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function pick(tables: readonly FigureTable[], section: FigureTable['section']): FigureTable[] {
  return tables.filter(table => table.section === section);
}

/** The range and the median in one sentence, for the location that was used. */
function toHeadline({ lookUp, sections: { pay } }: Report): string[] {
  if (pay.state !== 'ready') {
    return [];
  }
  const headline = findHeadline(pay.figures);
  if (headline === undefined) {
    return ['PayScale returned no pay figures for this query.'];
  }
  const { figure, period, component } = headline;
  const write = (value: number | null): string =>
    escapeMarkdown(formatAmount(value, figure.currency, period));
  const { p25, p50, p75 } = figure.percentiles;
  const part = component === 'total' ? 'total' : 'base';
  return [
    `**${write(p25)} – ${write(p75)}** ${period === 'year' ? 'a year' : 'an hour'} (${part} pay, ` +
      `middle 50 %), median **${write(p50)}**, for ${escapeMarkdown(describeBasis(pay.figures, lookUp))}.`,
  ];
}

function describeBasis(pay: PayReport, lookUp: Report['lookUp']): string {
  const { name, asked, levelsWider } = findPlaceUsed(lookUp.place, pay.levelUsed);
  const title = pay.titleMatch?.matched ?? lookUp.jobTitle;
  const place = name ?? 'an unconfirmed location';
  return `“${title}” in ${place}${levelsWider === 0 ? '' : ` (requested: ${asked})`}`;
}

function toSection(report: Report, name: SectionName, tables: readonly FigureTable[]): string[] {
  const section = report.sections[name];
  const title = sectionInfos[name].title;
  switch (section.state) {
    case 'notRequested':
      return [];
    case 'pending':
      return [`## ${title}`, `_Pending since ${escapeMarkdown(formatTimestamp(section.since))}._`];
    case 'failed':
      return [`## ${title}`, `_No figures: ${escapeMarkdown(section.failure.message)}_`];
    case 'ready':
      return toTables(title, tables);
  }
}

function toTables(title: string, tables: readonly FigureTable[]): string[] {
  if (tables.length === 0) {
    return [];
  }
  const blocks = tables.flatMap(table => [
    ...(table.title === title ? [] : [`### ${table.title}`]),
    toTable(table),
  ]);
  return [`## ${title}`, ...blocks];
}

function toTable({ itemName, rows }: FigureTable): string {
  const [first] = rows;
  if (first === undefined) {
    return '_No data provided._';
  }
  const head = [itemName, ...first.cells.map(({ measure }) => measure)];
  const rule = ['---', ...first.cells.map(({ unit }) => (isText(unit) ? '---' : '---:'))];
  const body = rows.map(({ item, cells }) => [
    escapeMarkdown(formatItem(item)),
    ...cells.map(toTableCell),
  ]);
  return [head, rule, ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function formatItem(item: string): string {
  return item === '' ? 'not named' : formatTimestamp(item);
}

function toTableCell(cell: Cell): string {
  const text = escapeMarkdown(formatCell(cell));
  return cell.value === null ? `_${text}_` : text;
}

function isText({ kind }: Cell['unit']): boolean {
  return kind === 'text' || kind === 'timestamp';
}
