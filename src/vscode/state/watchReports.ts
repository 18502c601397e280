import { mkdir } from 'node:fs/promises';
import * as vscode from 'vscode';

import { findId } from '../../reports/store/reportFile';

import { findLeasedReport } from '../../storage/reportLeases';

import type { ReportStore } from '../../reports/store/reportStore';
import type { OtherRuns } from '../../reports/runs/otherRuns';

/** How long to collect file changes before handling them, in milliseconds. */
const debounceMs = 150;

/** When to look for changes from before the watcher started, in milliseconds. */
const watcherStartMs = 2000;

export interface WatchReportsDeps {
  store: Pick<ReportStore, 'refresh'>;
  otherRuns: Pick<OtherRuns, 'refresh'>;
}

/**
 * Watches the folder for changes that other windows make to reports, and for the reports they run.
 * The store ignores this window's own writes. Because watchers can miss changes, the whole folder is
 * read again after the watcher starts and whenever the window gains focus.
 */
export function watchReports(
  folder: vscode.Uri,
  { store, otherRuns }: WatchReportsDeps,
  onError: (thrown: unknown) => unknown,
): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  let isDisposed = false;
  let startTimer: NodeJS.Timeout | undefined;
  const collector = debounceNames(names => {
    store.refresh(names.flatMap(name => findId(name) ?? [])).catch(onError);
    void otherRuns.refresh(names.flatMap(name => findLeasedReport(name) ?? []));
  });
  const refreshAll = (): void => {
    store.refresh().catch(onError);
    void otherRuns.refresh();
  };
  const watch = async (): Promise<void> => {
    // VS Code polls for a missing folder only every few seconds.
    await mkdir(folder.fsPath, { recursive: true, mode: 0o700 });
    if (!isDisposed) {
      const pattern = new vscode.RelativePattern(folder, '{*.json,.*.lease}');
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      subscriptions.push(
        watcher,
        watcher.onDidCreate(collector.add),
        watcher.onDidChange(collector.add),
        watcher.onDidDelete(collector.add),
        vscode.window.onDidChangeWindowState(({ focused }) => {
          if (focused) {
            refreshAll();
          }
        }),
      );
      startTimer = setTimeout(refreshAll, watcherStartMs);
    }
  };
  watch().catch(onError);
  return new vscode.Disposable(() => {
    isDisposed = true;
    clearTimeout(startTimer);
    vscode.Disposable.from(collector, ...subscriptions).dispose();
  });
}

/** Debounces file changes: reports each changed file name once. */
function debounceNames(report: (names: readonly string[]) => void): {
  add: (uri: vscode.Uri) => void;
  dispose: () => void;
} {
  const names = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    const collected = [...names];
    names.clear();
    timer = undefined;
    report(collected);
  };
  return {
    add: uri => {
      names.add(uri.path.slice(uri.path.lastIndexOf('/') + 1));
      timer ??= setTimeout(flush, debounceMs);
    },
    dispose: () => clearTimeout(timer),
  };
}
