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
  /** Ends the waiting for a report that is about to go. */
  stopWaiting: (reportId: string) => void;
}

/** Deletes reports and offers to bring them back. */
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
      // Also when one could not be deleted: those before it are gone.
      const [first] = removed;
      if (first !== undefined) {
        const what = removed.length === 1 ? first.title : `${removed.length} reports`;
        deps.notifications.later(offerUndo(deps, removed, what));
      }
    }
  };
}

/** Deletes one report; empty when nothing can be brought back of it. */
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

/** Brings the reports back, or drops what was kept beside them once nobody wants them back. */
async function offerUndo(
  { notifications, offers }: DeleteReportDeps,
  removed: readonly RemovedReport[],
  what: string,
): Promise<void> {
  const isWantedBack = (await notifications.inform(`Deleted ${what}.`, 'Undo')) === 'Undo';
  for (const report of removed) {
    await (isWantedBack ? report.restore() : offers.clear(report.id));
  }
}
