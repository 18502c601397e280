import { askReportIds } from './reportTarget';

import type { RemovedReport, ReportStore } from '../../reports/store/reportStore';
import type { Notifications } from '../notices/notifications';
import type { OfferMemento } from '../state/offerMemento';
import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface DeleteReportDeps extends ReportTargetDeps {
  store: ReportStore;
  offers: Pick<OfferMemento, 'clear'>;
  notifications: Notifications;
  /** Stops polling for a report before it's deleted. */
  stopWaiting: (reportId: string) => void;
}

/** Deletes reports and offers to undo it. */
export function createDeleteReport(deps: DeleteReportDeps): CommandHandler {
  return async (...args) => {
    const ids = await askReportIds(deps, args, {
      placeHolder: 'Select reports to delete',
      accepts: () => true,
      nothing: 'There are no reports to delete.',
    });
    const removed: (RemovedReport & { title: string })[] = [];
    try {
      for (const id of ids) {
        removed.push(...(await removeReport(deps, id)));
      }
    } finally {
      // If one deletion fails, the earlier ones can still be undone.
      const [first] = removed;
      if (first !== undefined) {
        const what = removed.length === 1 ? first.title : `${removed.length} reports`;
        deps.notifications.later(offerUndo(deps, removed, what));
      }
    }
  };
}

/** Deletes one report; empty if that can't be undone. */
async function removeReport(
  { store, stopWaiting }: DeleteReportDeps,
  id: string,
): Promise<readonly (RemovedReport & { title: string })[]> {
  const entry = await store.findEntry(id);
  if (entry === undefined) {
    return [];
  }
  stopWaiting(id);
  const title = entry.problem === null ? `“${entry.title}”` : `${id}.json`;
  const removed = await store.remove(id);
  return removed === undefined ? [] : [{ ...removed, title }];
}

/** Restores the reports on Undo; otherwise deletes their offers too. */
async function offerUndo(
  { notifications, offers }: DeleteReportDeps,
  removed: readonly RemovedReport[],
  what: string,
): Promise<void> {
  const isUndone = (await notifications.inform(`Deleted ${what}.`, 'Undo')) === 'Undo';
  for (const report of removed) {
    await (isUndone ? report.restore() : offers.clear(report.id));
  }
}
