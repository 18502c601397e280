import { getReportState, getReportTitle } from '../../domain/report/reportState';
import { orderedSections } from '../../domain/report/sectionInfos';
import { confirmOrder } from '../runs/confirmOrder';
import { askReportId } from './reportTarget';

import type { Report } from '../../domain/report/report';
import type { OrderedSection } from '../../domain/report/sectionInfos';
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

/** Runs the same query again; the current figures move to History. */
export function createRefreshReport(deps: RefreshReportDeps): CommandHandler {
  return async (...args) => {
    const id = await askReportId(deps, args, {
      placeHolder: 'Select a report to refresh',
      accepts: ({ state }) => state !== 'pending',
      nothing: 'There are no reports to refresh.',
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

/** The sections that a refresh orders: none for a pending report or an unknown order. */
function listOrdered(report: Report): readonly OrderedSection[] {
  const isPending = getReportState(report) === 'pending' || report.order?.state === 'unknown';
  return isPending
    ? []
    : orderedSections.filter(name => report.sections[name].state !== 'notRequested');
}
