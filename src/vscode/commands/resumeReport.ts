import { askReportId } from './reportTarget';

import type { ReportSummary } from '../../reports/store/reportSummary';
import type { FollowRun } from '../runs/followRun';
import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface ResumeReportDeps extends ReportTargetDeps {
  followRun: FollowRun;
}

/** Goes on waiting for a report from its saved links; nothing is ordered. */
export function createResumeReport(deps: ResumeReportDeps): CommandHandler {
  return async (...args) => {
    const id = await askReportId(deps, args, {
      placeHolder: 'Select a report to resume',
      accepts: isPending,
      nothing: 'There are no pending reports.',
    });
    if (id !== undefined) {
      await deps.followRun(id, (runs, signal) => runs.resume(id, signal));
    }
  };
}

function isPending({ state, orderState }: ReportSummary): boolean {
  return state === 'pending' || orderState === 'sending';
}
