import { askReportId } from './reportTarget';

import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';
import type { ReportSummary } from '../../reports/store/reportSummary';
import type { FollowRun } from '../runs/followRun';

export interface OpenReportDeps extends ReportTargetDeps {
  openReport: (reportId: string) => void;
}

/** Shows a report in its panel. */
export function createOpenReport(deps: OpenReportDeps): CommandHandler {
  return async (...args) => {
    const id = await askReportId(deps, args, {
      placeHolder: 'Select a report to open',
      accepts: () => true,
      nothing: 'There are no reports yet. Look up a job first.',
      inFront: 'last',
    });
    if (id !== undefined) {
      deps.openReport(id);
    }
  };
}

export interface ResumeReportDeps extends ReportTargetDeps {
  followRun: FollowRun;
}

/** Resumes a pending report from its saved links. Orders nothing. */
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
