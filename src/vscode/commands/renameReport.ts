import * as vscode from 'vscode';

import { getReportTitle } from '../../domain/report/reportState';

import { askReportId } from './reportTarget';

import type { ReportStore } from '../../reports/store/reportStore';
import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface RenameReportDeps extends ReportTargetDeps {
  store: ReportStore;
}

const longestName = 200;

/** Gives a report a name of its own; an empty one gives it back its job title. */
export function createRenameReport(deps: RenameReportDeps): CommandHandler {
  return async (...args) => {
    const id = await askReportId(deps, args, {
      placeHolder: 'Select a report to rename',
      accepts: () => true,
      nothing: 'There is no report to rename.',
    });
    if (id === undefined) {
      return;
    }
    const report = await deps.store.get(id);
    const name = await vscode.window.showInputBox({
      title: 'Rename Report',
      prompt: `Leave it empty to restore the title “${report.lookUp.jobTitle}”.`,
      value: getReportTitle(report),
      validateInput: value =>
        value.trim().length > longestName
          ? `Write at most ${longestName} characters; these are ${value.trim().length}.`
          : undefined,
    });
    if (name !== undefined) {
      await deps.store.rename(id, name === report.lookUp.jobTitle ? '' : name);
    }
  };
}
