import { createCheckOffer } from './checkOffer';
import { createCompareReports } from './compareReports';
import { createCopyReport, createExportReport } from './exportReport';
import { createDeleteReport } from './deleteReport';
import { createClearFilter, createFilterReports } from './filterReports';
import { createLookUp } from './lookUp';
import { createOpenReport, createResumeReport } from './openReport';
import { createRefreshReport } from './refreshReport';
import { createRenameReport } from './renameReport';
import { createSignIn, createSignOut } from './signIn';
import { createTestConnection } from './testConnection';

import type { LogOutputChannel } from 'vscode';
import type { CheckOfferDeps } from './checkOffer';
import type { CommandId } from './commandIds';
import type { CompareReportsDeps } from './compareReports';
import type { DeleteReportDeps } from './deleteReport';
import type { ExportReportDeps } from './exportReport';
import type { FilterReportsDeps } from './filterReports';
import type { LookUpDeps } from './lookUp';
import type { CommandHandler } from './registerCommands';
import type { SignInDeps } from './signIn';
import type { TestConnectionDeps } from './testConnection';

export type HandlerDeps = CheckOfferDeps &
  CompareReportsDeps &
  DeleteReportDeps &
  ExportReportDeps &
  FilterReportsDeps &
  LookUpDeps &
  SignInDeps &
  TestConnectionDeps & { logChannel: LogOutputChannel };

/** The handler of each command; a missing one doesn't compile. */
export function createHandlers(deps: HandlerDeps): Record<CommandId, CommandHandler> {
  return {
    'jobPay.lookUp': createLookUp(deps),
    'jobPay.openReport': createOpenReport(deps),
    'jobPay.refreshReport': createRefreshReport(deps),
    'jobPay.resumeReport': createResumeReport(deps),
    'jobPay.renameReport': createRenameReport(deps),
    'jobPay.deleteReport': createDeleteReport(deps),
    'jobPay.exportReport': createExportReport(deps),
    'jobPay.copyReport': createCopyReport(deps),
    'jobPay.compareReports': createCompareReports(deps),
    'jobPay.checkOffer': createCheckOffer(deps),
    'jobPay.filterReports': createFilterReports(deps),
    'jobPay.clearFilter': createClearFilter(deps),
    'jobPay.signIn': createSignIn(deps),
    'jobPay.signOut': createSignOut(deps),
    'jobPay.testConnection': createTestConnection(deps),
    'jobPay.showLog': createShowLog(deps.logChannel),
  };
}

/** Shows the log without moving the focus. */
function createShowLog(channel: Pick<LogOutputChannel, 'show'>): CommandHandler {
  return () => channel.show(true);
}
