import * as vscode from 'vscode';

import type { ReportsFilter } from './showReports';

/** Asks for the words of a filter. The rows follow every key; who leaves has the filter of before. */
export function askFilter(filter: ReportsFilter): Promise<void> {
  const before = filter.get();
  const box = vscode.window.createInputBox();
  box.title = 'Filter reports';
  box.prompt = 'Words of the title, the place, the state or the source. Nothing shows all reports.';
  box.placeholder = 'Such as nurse, Texas, failed or sample';
  box.value = before;
  return new Promise(resolve => {
    let isAccepted = false;
    box.onDidChangeValue(value => filter.set(value.trim()));
    box.onDidAccept(() => {
      isAccepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!isAccepted) {
        filter.set(before);
      }
      box.dispose();
      resolve();
    });
    box.show();
  });
}
