import { getReportState, getReportTitle } from '../../domain/report/reportState';
import { orderedSections } from '../../domain/report/section';
import { confirmOrder } from '../runs/confirmOrder';
import { askReportId } from './reportTarget';

import type { Report } from '../../domain/report/report';
import type { OrderedSection } from '../../domain/report/section';
import type { ReportStore } from '../../reports/store/reportStore';
import type { FollowRun } from '../runs/followRun';
import type { Notifications } from '../notices/notifications';
import type { CommandHandler } from './registerCommands';
import type { ReportTargetDeps } from './reportTarget';

export interface RefreshReportDeps extends ReportTargetDeps {
  store: ReportStore;
  notifications: Notifications;
  followRun: FollowRun;
}

/** Asks the same question again; what is there stays as history. */
export function createRefreshReport(deps: RefreshReportDeps): CommandHandler {
  return async (...args) => {
    const id = await askReportId(deps, args, {
      placeHolder: 'Select a report to refresh',
      accepts: ({ state }) => state !== 'pending',
      nothing: 'There is no report to refresh.',
    });
    if (id === undefined) {
      return;
    }
    const report = await deps.store.get(id);
    const agreed = await confirmOrder(deps.notifications, {
      question: `Refresh “${getReportTitle(report)}”?`,
      consequence: 'The current figures move to History.',
      source: report.source,
      sections: listOrdered(report),
    });
    if (agreed) {
      await deps.followRun(id, (runs, signal) => runs.refresh(id, signal));
    }
  };
}

/** What a refresh orders; a report that waits, or waits for a decision, is not ordered. */
function listOrdered(report: Report): readonly OrderedSection[] {
  const waits = getReportState(report) === 'pending' || report.order?.state === 'unknown';
  return waits
    ? []
    : orderedSections.filter(name => report.sections[name].state !== 'notRequested');
}
