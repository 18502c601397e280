import * as vscode from 'vscode';

import { setContextKey } from '../state/contextKeys';

import { ReportTree } from './reportTree';

import type { ReportEntry } from '../../reports/store/reportSummary';
import type { ReportRow } from './reportRows';
import type { ReportTreeDeps, ShownList } from './reportTree';

/** The ID of the view in the manifest. */
export const reportsViewId = 'jobPay.reports';

/** Words that the rows must contain; empty for all rows. */
export interface ReportsFilter {
  get(): string;
  set(filter: string): void;
}

/** The view in the Side Bar. */
export interface ReportsView {
  readonly getSelection: () => readonly ReportRow[];
  readonly filter: ReportsFilter;
  /** Resolves once VS Code has the first list. */
  readonly firstList: Promise<void>;
  dispose(): void;
}

/** Shows the saved reports in the Side Bar, with the number of pending ones as a badge. */
export function showReports(deps: Omit<ReportTreeDeps, 'onDidList'>): ReportsView {
  let resolveFirstList: () => void;
  const firstList = new Promise<void>(resolve => {
    resolveFirstList = resolve;
  });
  const tree = new ReportTree({
    ...deps,
    onDidList: list => {
      showList(view, list, tree.filter);
      resolveFirstList();
    },
  });
  const view = vscode.window.createTreeView(reportsViewId, {
    treeDataProvider: tree,
    canSelectMany: true,
  });
  return {
    firstList,
    getSelection: () => view.selection,
    filter: {
      get: () => tree.filter,
      set: filter => {
        tree.filter = filter;
        void setContextKey('jobPay.filtered', filter !== '');
      },
    },
    dispose: () => {
      view.dispose();
      tree.dispose();
    },
  };
}

/** Updates the message, description and badge of the view. */
function showList(
  view: vscode.TreeView<ReportRow>,
  { entries, shown, problem }: ShownList,
  filter: string,
): void {
  const isFiltered = filter !== '' && entries.length > 0;
  const noMatch = `No reports match “${filter}”.`;
  view.message = problem ?? (isFiltered && shown === 0 ? noMatch : '');
  view.description = isFiltered ? `“${filter}”: ${shown} of ${entries.length}` : '';
  view.badge = toBadge(entries);
  void setContextKey('jobPay.empty', entries.length === 0);
}

function toBadge(entries: readonly ReportEntry[]): vscode.ViewBadge | undefined {
  const value = entries.filter(entry => entry.problem === null && entry.state === 'pending').length;
  const tooltip = value === 1 ? '1 report pending' : `${value} reports pending`;
  return value === 0 ? undefined : { value, tooltip };
}
