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
  markdown: { label: 'Markdown', detail: 'To read, and to put into a document' },
  csv: { label: 'CSV', detail: 'Every figure a line, for a spreadsheet' },
  tsv: { label: 'TSV', detail: 'Every figure a line, for pasting into a spreadsheet' },
  json: { label: 'JSON', detail: 'Everything, as it is saved' },
  html: { label: 'HTML', detail: 'One file with every chart and table, to send and to print' },
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
