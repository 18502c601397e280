import * as vscode from 'vscode';

import { setContextKey } from '../contextKeys';

import { ReportTree } from './reportTree';

import type { ReportEntry } from '../../reports/store/reportSummary';
import type { ReportTreeDeps } from './reportTree';

/** The id of the view in the manifest. */
export const reportsViewId = 'jobPay.reports';

/** The view in the side bar, as the rest of the extension uses it. */
export interface ReportsView {
  readonly getSelection: () => readonly ReportEntry[];
  dispose(): void;
}

/** Shows the saved reports in the side bar, with the number of those that wait as a badge. */
export function showReports(deps: Omit<ReportTreeDeps, 'onDidList'>): ReportsView {
  const tree = new ReportTree({
    ...deps,
    onDidList: (entries, problem) => {
      view.message = problem ?? '';
      view.badge = toBadge(entries);
      void setContextKey('jobPay.empty', entries.length === 0);
    },
  });
  const view = vscode.window.createTreeView(reportsViewId, {
    treeDataProvider: tree,
    canSelectMany: true,
  });
  return {
    getSelection: () => view.selection,
    dispose: () => {
      view.dispose();
      tree.dispose();
    },
  };
}

function toBadge(entries: readonly ReportEntry[]): vscode.ViewBadge | undefined {
  const value = entries.filter(entry => entry.problem === null && entry.state === 'pending').length;
  const tooltip = value === 1 ? '1 report is waiting' : `${value} reports are waiting`;
  return value === 0 ? undefined : { value, tooltip };
}
