import { mkdir } from 'node:fs/promises';
import * as vscode from 'vscode';

import { findId } from '../../reports/store/reportFile';

import { findLeasedReport } from '../../storage/reportLeases';

import type { ReportStore } from '../../reports/store/reportStore';
import type { OtherRuns } from '../../reports/runs/otherRuns';

/** How long changes of files are collected, so that a burst is looked at once. */
const collectMs = 150;

/** By when a watcher surely tells of changes; what happened before is looked for then. */
const startMs = 2000;

export interface WatchReportsDeps {
  store: Pick<ReportStore, 'refresh'>;
  otherRuns: Pick<OtherRuns, 'refresh'>;
}

/**
 * Takes over what another window does to the saved reports, and which of them it works on. VS Code
 * watches the folder; what this window writes itself comes back as no change. Watchers may miss
 * something: the whole folder is compared once they have begun, and whenever the person comes back
 * to the window.
 */
export function watchReports(
  folder: vscode.Uri,
  { store, otherRuns }: WatchReportsDeps,
  onError: (thrown: unknown) => unknown,
): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  let isDisposed = false;
  let startTimer: NodeJS.Timeout | undefined;
  const collector = collectNames(names => {
    store.refresh(names.flatMap(name => findId(name) ?? [])).catch(onError);
    void otherRuns.refresh(names.flatMap(name => findLeasedReport(name) ?? []));
  });
  const refreshAll = (): void => {
    store.refresh().catch(onError);
    void otherRuns.refresh();
  };
  const watch = async (): Promise<void> => {
    // A folder that is not there is looked for every few seconds only.
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
      startTimer = setTimeout(refreshAll, startMs);
    }
  };
  watch().catch(onError);
  return new vscode.Disposable(() => {
    isDisposed = true;
    clearTimeout(startTimer);
    vscode.Disposable.from(collector, ...subscriptions).dispose();
  });
}

/** Tells the names of the files that changed in a moment, each once. */
function collectNames(tell: (names: readonly string[]) => void): {
  add: (uri: vscode.Uri) => void;
  dispose: () => void;
} {
  const names = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tellAll = (): void => {
    const collected = [...names];
    names.clear();
    timer = undefined;
    tell(collected);
  };
  return {
    add: uri => {
      names.add(uri.path.slice(uri.path.lastIndexOf('/') + 1));
      timer ??= setTimeout(tellAll, collectMs);
    },
    dispose: () => clearTimeout(timer),
  };
}
