import * as vscode from 'vscode';

import { getReportTitle } from '../../domain/report/reportState';

import { askReportId } from './reportTarget';

import type { ReportStore } from '../../reports/store/reportStore';
import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface RenameReportDeps extends ReportTargetDeps {
  store: ReportStore;
}

const maxNameLength = 200;

/** Renames a report; an empty name restores the job title. */
export function createRenameReport(deps: RenameReportDeps): CommandHandler {
  return async (...args) => {
    const id = await askReportId(deps, args, {
      placeHolder: 'Select a report to rename',
      accepts: () => true,
      nothing: 'There are no reports to rename.',
    });
    if (id === undefined) {
      return;
    }
    const report = await deps.store.get(id);
    const name = await vscode.window.showInputBox({
      title: 'Rename Report',
      prompt: `Enter a name, or leave empty to restore “${report.lookUp.jobTitle}”.`,
      value: getReportTitle(report),
      validateInput: value =>
        value.trim().length > maxNameLength
          ? `Enter at most ${maxNameLength} characters (currently ${value.trim().length}).`
          : undefined,
    });
    if (name !== undefined) {
      await deps.store.rename(id, name === report.lookUp.jobTitle ? '' : name);
    }
  };
}
