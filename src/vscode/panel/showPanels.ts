import { getPanelContent } from './getPanelContent';
import { createPageActions, type PageActionDeps } from './pageActions';
import { createPageHandlers } from './pageHandlers';
import { ReportPanels } from './reportPanels';

import type { Uri } from 'vscode';
import type { ReportRuns } from '../../reports/runs/reportRuns';
import type { ReportStore } from '../../reports/store/reportStore';
import type { FollowRun } from '../runs/followRun';
import type { Notifications } from '../notices/notifications';
import type { OtherRuns } from '../../reports/runs/otherRuns';
import type { RunProgress } from '../runs/runProgress';
import type { OfferMemento } from '../state/offerMemento';

export interface ShowPanelsDeps {
  extensionUri: Uri;
  store: ReportStore;
  runs: ReportRuns;
  progress: RunProgress;
  otherRuns: OtherRuns;
  offers: OfferMemento;
  followRun: FollowRun;
  notifications: Notifications;
  askOccupation: PageActionDeps['askOccupation'];
  getMaxWaitMs: () => number;
  getHoursPerYear: () => number;
}

/** The pages of reports, with what they show and what their buttons do. */
export function showPanels(deps: ShowPanelsDeps): ReportPanels {
  const { notifications, offers } = deps;
  const listOffers = offers.list.bind(offers);
  return new ReportPanels({
    ...deps,
    getContent: subject => getPanelContent({ ...deps, listOffers }, subject),
    handlers: createPageHandlers({ actions: createPageActions(deps), offers }),
    showFailure: notifications.showFailure,
  });
}
