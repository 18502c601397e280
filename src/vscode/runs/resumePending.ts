import { reportsViewId } from '../tree/showReports';

import { withViewProgress } from './progress';

import type { Log } from '../../domain/log';
import type { ReportRuns } from '../../reports/runs/reportRuns';
import type { ReportStore } from '../../reports/store/reportStore';

export interface ResumePendingDeps {
  store: Pick<ReportStore, 'list'>;
  runs: Pick<ReportRuns, 'resumeAll'>;
  log: Log;
}

/**
 * Resumes all pending reports with only the progress bar of the view. Never rejects: the user didn't
 * start it, so errors go to the log, and reports that are still pending stay so in the list.
 */
export async function resumePending(
  { store, runs, log }: ResumePendingDeps,
  signal: AbortSignal,
): Promise<void> {
  try {
    const entries = await store.list();
    if (!entries.some(entry => entry.problem === null && entry.state === 'pending')) {
      return;
    }
    const results = await withViewProgress(reportsViewId, () => runs.resumeAll(signal));
    for (const { reportId, end, problem } of results) {
      log.info('Resumed a pending report', {
        report: reportId,
        end,
        kind: problem?.kind ?? null,
      });
    }
  } catch (thrown) {
    log.warn('Failed to resume pending reports', { reason: String(thrown) });
  }
}
