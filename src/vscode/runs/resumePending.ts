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
 * Goes on waiting for every report that waits for something, with no more noise than the thin
 * progress bar of the view. Never rejects: nobody asked for it, so faults go to the log, and a
 * report that is still pending says so itself.
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
