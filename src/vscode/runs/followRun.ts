import { getReportTitle } from '../../domain/report/reportState';
import { runCommand } from '../commands/registerCommands';
import { withProgress } from './progress';
import { describeProgress } from './runProgress';

import type { ReportRuns, RunEnd, RunResult } from '../../reports/runs/reportRuns';
import type { ReportStore } from '../../reports/store/reportStore';
import type { Notifications } from '../notices/notifications';
import type { RunProgress } from './runProgress';

export interface FollowRunDeps {
  runs: ReportRuns;
  store: ReportStore;
  progress: RunProgress;
  notifications: Notifications;
  /** True while a visible page shows the report. */
  isShown: (reportId: string) => boolean;
}

/** Runs a task for a report with a cancelable progress notification, then shows the result. */
export type FollowRun = (
  reportId: string,
  work: (runs: ReportRuns, signal: AbortSignal) => Promise<RunResult>,
) => Promise<RunResult>;

export function createFollowRun(deps: FollowRunDeps): FollowRun {
  return async (reportId, work) => {
    const title = getReportTitle(await deps.store.get(reportId));
    const result = await withProgress(title, async (signal, report) => {
      const subscription = deps.progress.onDidUpdate(update => {
        if (update.reportId === reportId) {
          report(describeProgress(deps.progress.get(reportId)));
        }
      });
      try {
        return await work(deps.runs, signal);
      } finally {
        subscription.dispose();
      }
    });
    deps.notifications.later(endMessages[result.end](deps, title, result));
    return result;
  };
}

type ShowEnd = (deps: FollowRunDeps, title: string, result: RunResult) => Promise<void>;

/** The message for each way a run can end. */
const endMessages: Record<RunEnd, ShowEnd> = {
  finished: async (deps, title, { reportId, problem }) => {
    if (problem !== null) {
      await deps.notifications.showFailure(problem);
    } else if (!deps.isShown(reportId)) {
      await offerToOpen(deps.notifications, reportId, `The report “${title}” is ready.`);
    }
  },
  stopped: async (deps, title, { reportId }) => {
    const sentence = `Stopped waiting. “${title}” is saved; resuming it is free.`;
    await offerToResume(deps.notifications, reportId, sentence);
  },
  suspended: async ({ notifications }, title, { reportId, problem }) => {
    await (problem === null
      ? offerToResume(notifications, reportId, `“${title}” isn’t complete yet. You can resume it.`)
      : notifications.showFailure(problem, reportId));
  },
  undecided: ({ notifications }, title, { reportId }) =>
    offerToOpen(
      notifications,
      reportId,
      `The order status of “${title}” is unknown. Ordering again may result in a second charge.`,
    ),
  elsewhere: async ({ notifications }, title) => {
    await notifications.inform(
      `Another window is loading “${title}”. It will appear here when it’s ready.`,
    );
  },
  gone: () => Promise.resolve(),
};

async function offerToResume(
  notifications: Notifications,
  reportId: string,
  sentence: string,
): Promise<void> {
  if ((await notifications.inform(sentence, 'Resume')) === 'Resume') {
    await runCommand('jobPay.resumeReport', reportId);
  }
}

async function offerToOpen(
  notifications: Notifications,
  reportId: string,
  sentence: string,
): Promise<void> {
  if ((await notifications.inform(sentence, 'Open Report')) === 'Open Report') {
    await runCommand('jobPay.openReport', reportId);
  }
}
