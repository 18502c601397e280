import * as vscode from 'vscode';

import { copyChoices } from '../exports/exportChoices';

import { askReportId } from './reportTarget';

import type { ReportStore } from '../../reports/store/reportStore';
import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface CopyReportDeps extends ReportTargetDeps {
  store: ReportStore;
}

const statusMs = 3000;

/** Puts a report on the clipboard, in the form that is picked. */
export function createCopyReport(deps: CopyReportDeps): CommandHandler {
  return async target => {
    const id = await askReportId(deps, [target], {
      placeHolder: 'Select a report to copy',
      accepts: ({ state }) => state === 'ready' || state === 'partlyFailed',
      nothing: 'There are no reports with data to copy.',
    });
    if (id === undefined) {
      return;
    }
    const report = await deps.store.get(id);
    const picked = await vscode.window.showQuickPick(copyChoices, { title: 'Copy Report' });
    if (picked !== undefined) {
      const { textFormInfos } = await import('../../reports/export/exportReport');
      await vscode.env.clipboard.writeText(textFormInfos[picked.format].render(report));
      vscode.window.setStatusBarMessage(`Copied the report as ${picked.label}.`, statusMs);
    }
  };
}
