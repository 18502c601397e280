import * as vscode from 'vscode';

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
