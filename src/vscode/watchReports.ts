import * as vscode from 'vscode';

import type { ReportStore } from '../reports/reportStore';

/** How long changes of files are collected, so that a burst is looked at once. */
const collectMs = 150;

/**
 * Takes over what another window does to the saved reports. VS Code watches the folder; what this
 * window writes itself comes back as no change.
 */
export function watchReports(
  folder: vscode.Uri,
  store: Pick<ReportStore, 'refreshFromFiles'>,
  onFault: (thrown: unknown) => unknown,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, '*.json'),
  );
  const names = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const refresh = (): void => {
    const changed = [...names];
    names.clear();
    timer = undefined;
    store.refreshFromFiles(changed).catch(onFault);
  };
  const collect = (uri: vscode.Uri): void => {
    names.add(uri.path.slice(uri.path.lastIndexOf('/') + 1));
    timer ??= setTimeout(refresh, collectMs);
  };
  watcher.onDidCreate(collect);
  watcher.onDidChange(collect);
  watcher.onDidDelete(collect);
  return vscode.Disposable.from(watcher, { dispose: () => clearTimeout(timer) });
}
