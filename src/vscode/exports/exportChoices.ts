import * as vscode from 'vscode';

import type { ExportForm, TextForm } from '../../reports/export/exportReport';

/** The values of `format` in the arguments of the export command. */
export const exportFormats = [
  'markdown',
  'csv',
  'tsv',
  'json',
  'html',
] as const satisfies readonly ExportForm[];

/** Labels only; the code that renders a format loads when needed. */
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

/** The formats for files. */
export const exportChoices = exportFormats.map(toChoice);

/** The formats for the clipboard. */
export const copyChoices = (['markdown', 'tsv', 'json'] as const satisfies TextForm[]).map(
  toChoice,
);

function toChoice<F extends ExportForm>(format: F): ExportChoice<F> {
  return { format, ...names[format] };
}

/** A format to choose. */
export interface ExportChoice<F extends string> {
  format: F;
  label: string;
  /** What to use it for. */
  detail: string;
}

/** Prompts for an export format; undefined if the user cancels. */
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
