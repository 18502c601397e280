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
  /** True while the page of the report can be seen. */
  isShown: (reportId: string) => boolean;
}

/** Runs something for a report under a notification that can be cancelled, and says how it ended. */
export type FollowRun = (
  reportId: string,
  work: (runs: ReportRuns, signal: AbortSignal) => Promise<RunResult>,
) => Promise<RunResult>;

/** Shows runs to the person who asked for them. */
export function createFollowRun(deps: FollowRunDeps): FollowRun {
  return async (reportId, work) => {
    const title = getReportTitle(await deps.store.get(reportId));
    const result = await withProgress(title, async (signal, say) => {
      const subscription = deps.progress.onDidUpdate(news => {
        if (news.reportId === reportId) {
          say(describeProgress(deps.progress.get(reportId)));
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

/** What is said when a run has ended in each way. */
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
    if ((await deps.notifications.inform(sentence, 'Resume')) === 'Resume') {
      await runCommand('jobPay.resumeReport', reportId);
    }
  },
  suspended: async ({ notifications }, title, { problem }) => {
    await (problem === null
      ? notifications.inform(`“${title}” is not complete yet. It can be resumed.`)
      : notifications.showFailure(problem));
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

async function offerToOpen(
  notifications: Notifications,
  reportId: string,
  sentence: string,
): Promise<void> {
  if ((await notifications.inform(sentence, 'Open Report')) === 'Open Report') {
    await runCommand('jobPay.openReport', reportId);
  }
}
