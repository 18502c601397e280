import { formatPlace } from '../../domain/places/placeKey';
import { getReportTitle } from '../../domain/report/reportState';
import { toCanonicalJson, storedVersion } from '../store/formatStoredReport';
import { toAboutTable } from './aboutTables';
import { toCsv, toTsv } from './toCsv';
import { toMarkdown } from './toMarkdown';

import type { Report } from '../../domain/report/report';

/** The formats that are written from a report's tables. */
export const textForms = ['markdown', 'csv', 'tsv', 'json'] as const;

export type TextForm = (typeof textForms)[number];

/** All export formats. The page renders `html`, with its charts. */
export const exportForms = [...textForms, 'html'] as const;

export type ExportForm = (typeof exportForms)[number];

interface FormInfo {
  /** The file extension, without a dot. */
  extension: string;
  render: (report: Report) => string;
}

export const textFormInfos: Record<TextForm, FormInfo> = {
  markdown: { extension: 'md', render: toMarkdown },
  csv: { extension: 'csv', render: toCsv },
  tsv: { extension: 'tsv', render: toTsv },
  json: { extension: 'json', render: toJson },
};

/**
 * A report as it is saved, with a summary of its sources. Reading the text as a saved report ignores
 * the summary.
 */
export function toJson(report: Report): string {
  const provenance = toAboutTable(report).rows.map(({ item, cells }) => ({
    fact: item,
    value: cells[0]?.value ?? null,
  }));
  return toCanonicalJson({ version: storedVersion, provenance, ...report }, [
    'version',
    'provenance',
  ]);
}

const maxNameLength = 100;

/**
 * The default file name of an export, such as `software-developer-seattle-washington-2026-01-05.md`:
 * letters, digits and hyphens, which every system accepts.
 */
export function suggestFileName(report: Report, form: ExportForm): string {
  const { city, state, country } = report.lookUp.place;
  const place = formatPlace({ city, state, country: state === null ? country : '' });
  const name = `${getReportTitle(report)} ${place}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const short = Array.from(name).slice(0, maxNameLength).join('');
  const day = report.updatedAt.slice(0, 'yyyy-mm-dd'.length);
  const parts = [short, day].map(part => part.replace(/^-+|-+$/gu, '')).filter(part => part !== '');
  const extension = form === 'html' ? form : textFormInfos[form].extension;
  return `${parts.join('-')}.${extension}`;
}
