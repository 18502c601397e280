import * as vscode from 'vscode';

import type { ExportForm, TextForm } from '../../reports/export/exportReport';

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

/** A format that a report can be written in. */
export interface ExportChoice<F extends string> {
  format: F;
  label: string;
  /** What it is good for. */
  detail: string;
}

/** Asks in which format a report is written; undefined when the person leaves. */
export async function askExportFormat<F extends string>(
  choices: readonly ExportChoice<F>[],
): Promise<F | undefined> {
  const picked = await vscode.window.showQuickPick([...choices], {
    title: 'Export Report',
    placeHolder: 'Select an export format',
    matchOnDetail: true,
  });
  return picked?.format;
}
