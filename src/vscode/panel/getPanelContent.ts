import { getReportTitle } from '../../domain/report/reportState';
import { toReportView } from '../../protocol/toReportView';
import { readOffer } from '../../domain/offers/readOffer';

import type { Report } from '../../domain/report/report';
import type { ReportView, OfferView, SectionProgressView } from '../../protocol/reportView';
import type { ReportStore } from '../../reports/store/reportStore';
import type { OtherRuns } from '../../reports/runs/otherRuns';
import type { RunProgress, ReportProgress } from '../runs/runProgress';
import type { SavedOffer } from '../state/offerMemento';
import type { PanelSubject } from './panelSubject';
import type { PanelContent } from './reportPanel';
import type { SectionProgress } from '../../reports/runs/reportRuns';

export interface PanelContentDeps {
  store: Pick<ReportStore, 'find'>;
  progress: Pick<RunProgress, 'get'>;
  otherRuns: Pick<OtherRuns, 'has'>;
  listOffers: (reportId: string) => readonly SavedOffer[];
  getMaxWaitMs: () => number;
  getHoursPerYear: () => number;
}

const goneSentence = 'This report has been deleted.';

/** What a panel shows: the saved reports, or that they were deleted. */
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

/** A saved offer compared with a report, or why that isn't possible. */
function toOfferView(
  { id, text }: SavedOffer,
  { sections: { pay } }: Pick<Report, 'sections'>,
  hoursPerYear: number,
): OfferView {
  if (pay.state !== 'ready') {
    const problem = 'This report has no pay data to compare with.';
    return { id, text, amount: null, period: 'year', problem };
  }
  return { id, text, ...readOffer(text, pay.figures, hoursPerYear) };
}

/** The progress of a report's sections, for the page. */
function toProgressViews(progress: ReportProgress, maxWaitMs: number): ReportView['progress'] {
  return Object.fromEntries(
    Object.values(progress).map(each => [each.section, toProgressView(each, maxWaitMs)]),
  );
}

/** The progress of one section, for the page. */
export function toProgressView(progress: SectionProgress, maxWaitMs: number): SectionProgressView {
  const { phase, attempts, waitedMs, nextPollInMs } = progress;
  return { phase, attempts, waitedMs, nextPollInMs, maxWaitMs };
}
