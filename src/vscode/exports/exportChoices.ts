import type { ExportForm, TextForm } from '../../reports/export/exportReport';
import type { ExportChoice } from '../prompts/report/askExportFormat';

/** The values that `format` takes when the export command is called with it. */
export const exportFormats = [
  'markdown',
  'csv',
  'tsv',
  'json',
  'html',
] as const satisfies readonly ExportForm[];

/** How the forms are called; what makes them is loaded when one is made. */
const names: Record<ExportForm, { label: string; detail: string }> = {
  markdown: { label: 'Markdown', detail: 'For reading or pasting into a document' },
  csv: { label: 'CSV', detail: 'One figure per row, for spreadsheets' },
  tsv: { label: 'TSV', detail: 'One figure per row, for pasting into a spreadsheet' },
  json: { label: 'JSON', detail: 'The complete report, as stored' },
  html: {
    label: 'HTML',
    detail: 'A single file with every chart and table, for sharing or printing',
  },
};

/** The forms in which a report is written to a file. */
export const exportChoices = exportFormats.map(toChoice);

/** The forms in which a report is put on the clipboard. */
export const copyChoices = (['markdown', 'tsv', 'json'] as const satisfies TextForm[]).map(
  toChoice,
);

function toChoice<F extends ExportForm>(format: F): ExportChoice<F> {
  return { format, ...names[format] };
}
