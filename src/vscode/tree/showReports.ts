import * as vscode from 'vscode';

import { setContextKey } from '../state/contextKeys';

import { ReportTree } from './reportTree';

import type { ReportEntry } from '../../reports/store/reportSummary';
import type { ReportRow } from './reportRows';
import type { ReportTreeDeps, ShownList } from './reportTree';

/** The id of the view in the manifest. */
export const reportsViewId = 'jobPay.reports';

/** The words that rows are to have; empty for all rows. */
export interface ReportsFilter {
  get(): string;
  set(filter: string): void;
}

/** The view in the side bar, as the rest of the extension uses it. */
export interface ReportsView {
  readonly getSelection: () => readonly ReportRow[];
  readonly filter: ReportsFilter;
  /** Resolves when the first list has been returned to VS Code. */
  readonly firstList: Promise<void>;
  dispose(): void;
}

/** Shows the saved reports in the side bar, with the number of those that wait as a badge. */
export function showReports(deps: Omit<ReportTreeDeps, 'onDidList'>): ReportsView {
  let tellFirstList: () => void;
  const firstList = new Promise<void>(resolve => {
    tellFirstList = resolve;
  });
  const tree = new ReportTree({
    ...deps,
    onDidList: list => {
      showList(view, list, tree.filter);
      tellFirstList();
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

/** What the view says around its rows. */
function showList(
  view: vscode.TreeView<ReportRow>,
  { entries, shown, problem }: ShownList,
  filter: string,
): void {
  const isFiltered = filter !== '' && entries.length > 0;
  const nothing = `No reports match “${filter}”.`;
  view.message = problem ?? (isFiltered && shown === 0 ? nothing : '');
  view.description = isFiltered ? `“${filter}”: ${shown} of ${entries.length}` : '';
  view.badge = toBadge(entries);
  void setContextKey('jobPay.empty', entries.length === 0);
}

function toBadge(entries: readonly ReportEntry[]): vscode.ViewBadge | undefined {
  const value = entries.filter(entry => entry.problem === null && entry.state === 'pending').length;
  const tooltip = value === 1 ? '1 report is pending' : `${value} reports are pending`;
  return value === 0 ? undefined : { value, tooltip };
}
