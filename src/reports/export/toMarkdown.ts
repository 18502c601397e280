import { sourceInfos } from '../../domain/payService';
import { findHeadline } from '../../domain/report/headline';
import { formatPlace } from '../../domain/places/formatPlace';
import { formatAmount } from '../../domain/figures/money';
import { findPlaceUsed } from '../../domain/places/placeUsed';
import { getReportTitle } from '../../domain/report/reportState';
import { sectionNames, sectionInfos } from '../../domain/report/sectionInfos';

import { escapeMarkdown } from './escapeMarkdown';
import { formatCell, formatTimestamp } from './formatCell';
import { listTables } from './listTables';

import type { PayReport } from '../../domain/figures/pay';
import type { Report } from '../../domain/report/report';
import type { SectionName } from '../../domain/report/sectionInfos';
import type { Cell, FigureTable } from './figureTable';

/**
 * A report to read: what was asked, where the figures come from and every figure, as Markdown.
 * Nothing that came from a service or a person can be more than text in it.
 */
export function toMarkdown(report: Report): string {
  const tables = listTables(report);
  const blocks = [
    `# ${escapeMarkdown(getReportTitle(report))}`,
    `Query: ${escapeMarkdown(`${report.lookUp.jobTitle}, ${formatPlace(report.lookUp.place)}`)}`,
    ...(!sourceInfos[report.source].isReal ? [`> **${sourceInfos[report.source].label}.**`] : []),
    ...toAnswer(report),
    ...toTables('Sources and method', pick(tables, 'about')),
    ...sectionNames.flatMap(name => toSection(report, name, pick(tables, name))),
    ...toTables('Earlier answers', pick(tables, 'history')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function pick(tables: readonly FigureTable[], section: FigureTable['section']): FigureTable[] {
  return tables.filter(table => table.section === section);
}

/** The range and the median in one sentence, for the place that they are really for. */
function toAnswer({ lookUp, sections: { pay } }: Report): string[] {
  if (pay.state !== 'ready') {
    return [];
  }
  const headline = findHeadline(pay.figures);
  if (headline === undefined) {
    return ['PayScale gave no pay figures for this question.'];
  }
  const { figure, period, component } = headline;
  const write = (value: number | null): string =>
    escapeMarkdown(formatAmount(value, figure.currency, period));
  const { p25, p50, p75 } = figure.percentiles;
  const part = component === 'total' ? 'total' : 'base';
  return [
    `**${write(p25)} – ${write(p75)}** ${period === 'year' ? 'a year' : 'an hour'} (${part} pay, ` +
      `middle 50 %), median **${write(p50)}**, for ${escapeMarkdown(describeAnswered(pay.figures, lookUp))}.`,
  ];
}

function describeAnswered(pay: PayReport, lookUp: Report['lookUp']): string {
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
      return [`## ${title}`, `_Awaited since ${escapeMarkdown(formatTimestamp(section.since))}._`];
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
  return kind === 'text' || kind === 'moment';
}
