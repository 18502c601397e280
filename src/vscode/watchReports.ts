import { mkdir } from 'node:fs/promises';
import * as vscode from 'vscode';

import type { ReportStore } from '../reports/store/reportStore';

/** How long changes of files are collected, so that a burst is looked at once. */
const collectMs = 150;

/** By when a watcher surely tells of changes; what happened before is looked for then. */
const startMs = 2000;

/**
 * Takes over what another window does to the saved reports. VS Code watches the folder; what this
 * window writes itself comes back as no change. Watchers may miss something: the whole folder is
 * compared once they have begun, and whenever the person comes back to the window.
 */
export function watchReports(
  folder: vscode.Uri,
  store: Pick<ReportStore, 'refreshFromFiles'>,
  onFault: (thrown: unknown) => unknown,
): vscode.Disposable {
  const names = new Set<string>();
  const subscriptions: vscode.Disposable[] = [];
  let isDisposed = false;
  let timer: NodeJS.Timeout | undefined;
  let startTimer: NodeJS.Timeout | undefined;
  const refresh = (): void => {
    const changed = [...names];
    names.clear();
    timer = undefined;
    store.refreshFromFiles(changed).catch(onFault);
  };
  const refreshAll = (): void => {
    store.refreshFromFiles().catch(onFault);
  };
  const collect = (uri: vscode.Uri): void => {
    names.add(uri.path.slice(uri.path.lastIndexOf('/') + 1));
    timer ??= setTimeout(refresh, collectMs);
  };
  const watch = async (): Promise<void> => {
    // A folder that is not there is looked for every few seconds only.
    await mkdir(folder.fsPath, { recursive: true, mode: 0o700 });
    if (!isDisposed) {
      const pattern = new vscode.RelativePattern(folder, '*.json');
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      subscriptions.push(
        watcher,
        watcher.onDidCreate(collect),
        watcher.onDidChange(collect),
        watcher.onDidDelete(collect),
        vscode.window.onDidChangeWindowState(({ focused }) => {
          if (focused) {
            refreshAll();
          }
        }),
      );
      startTimer = setTimeout(refreshAll, startMs);
    }
  };
  watch().catch(onFault);
  return new vscode.Disposable(() => {
    isDisposed = true;
    clearTimeout(timer);
    clearTimeout(startTimer);
    vscode.Disposable.from(...subscriptions).dispose();
  });
}
