import { getReportTitle } from '../../domain/report/reportState';

import { toOfferView } from './toOfferView';
import { toProgressViews } from './toProgressView';
import { toReportView } from '../../protocol/toReportView';

import type { Report } from '../../domain/report/report';
import type { ReportView } from '../../protocol/reportView';
import type { ReportStore } from '../../reports/store/reportStore';
import type { OtherRuns } from '../../reports/runs/otherRuns';
import type { RunProgress } from '../runs/runProgress';
import type { SavedOffer } from '../state/offerMemento';
import type { PanelSubject } from './panelSubject';
import type { PanelContent } from './reportPanel';

export interface PanelContentDeps {
  store: Pick<ReportStore, 'find'>;
  progress: Pick<RunProgress, 'get'>;
  otherRuns: Pick<OtherRuns, 'has'>;
  listOffers: (reportId: string) => readonly SavedOffer[];
  getMaxWaitMs: () => number;
  getHoursPerYear: () => number;
}

const goneSentence = 'This report has been deleted.';

/** What a panel shows at this moment: the reports as they are saved, or that one is gone. */
export async function getPanelContent(
  deps: PanelContentDeps,
  subject: PanelSubject,
): Promise<PanelContent> {
  if (subject.kind === 'report') {
    const report = await deps.store.find(subject.reportId);
    return report === undefined
      ? { title: 'Deleted report', message: { type: 'report/gone', sentence: goneSentence } }
      : {
          title: getReportTitle(report),
          message: { type: 'report/show', report: view(deps, report) },
        };
  }
  const found = await Promise.all(subject.reportIds.map(id => deps.store.find(id)));
  const reports = found.filter(report => report !== undefined);
  if (reports.length < 2) {
    const sentence = 'Fewer than two of the compared reports still exist.';
    return { title: 'Comparison', message: { type: 'report/gone', sentence } };
  }
  return {
    title: reports.map(getReportTitle).join(' / '),
    message: { type: 'comparison/show', reports: reports.map(report => view(deps, report)) },
  };
}

function view(deps: PanelContentDeps, report: Report): ReportView {
  const hoursPerYear = deps.getHoursPerYear();
  return toReportView(report, {
    progress: toProgressViews(deps.progress.get(report.id), deps.getMaxWaitMs()),
    isRunElsewhere: deps.otherRuns.has(report.id),
    hoursPerYear,
    offers: deps.listOffers(report.id).map(offer => toOfferView(offer, report, hoursPerYear)),
  });
}
