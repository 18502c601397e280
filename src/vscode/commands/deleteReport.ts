import { askReportIds } from './reportTarget';

import type { RemovedReport, ReportStore } from '../../reports/reportStore';
import type { Notifications } from '../notifications';
import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface DeleteReportDeps extends ReportTargetDeps {
  store: ReportStore;
  notifications: Notifications;
  /** Ends the waiting for a report that is about to go. */
  stopWaiting: (reportId: string) => void;
}

/** Deletes reports and offers to bring them back. */
export function createDeleteReport(deps: DeleteReportDeps): CommandHandler {
  return async (...args) => {
    const ids = await askReportIds(deps, args, {
      placeHolder: 'Reports to delete',
      accepts: () => true,
      nothing: 'There is no report to delete.',
    });
    const removed: RemovedReport[] = [];
    let title = '';
    for (const id of ids) {
      const entry = await deps.store.findEntry(id);
      if (entry === undefined) {
        continue;
      }
      title = entry.problem === null ? `“${entry.title}”` : `${id}.json`;
      deps.stopWaiting(id);
      removed.push(...[(await deps.store.remove(id)) ?? []].flat());
    }
    if (removed.length > 0) {
      // Not awaited: the reports are gone, and the message may stay as long as it likes.
      void offerUndo(deps, removed, removed.length === 1 ? title : `${removed.length} reports`);
    }
  };
}

async function offerUndo(
  { notifications, store }: DeleteReportDeps,
  removed: readonly RemovedReport[],
  what: string,
): Promise<void> {
  if ((await notifications.tell(`Deleted ${what}.`, 'Undo')) !== 'Undo') {
    return;
  }
  try {
    for (const report of removed) {
      await store.restore(report);
    }
  } catch (thrown) {
    await notifications.showFailure(thrown);
  }
}
