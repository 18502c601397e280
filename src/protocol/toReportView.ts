import { getReportState, getReportTitle } from '../domain/report/report';

import type { Report } from '../domain/report/report';
import type { OfferView, ReportView, SectionProgressView } from './reportView';
import type { SectionProgress } from '../reports/runs/reportProgress';
import type { ReportProgress } from '../vscode/runs/runProgress';

/** What the page shows beside what is saved. */
export interface ReportSurroundings {
  progress: ReportProgress;
  isRunElsewhere: boolean;
  maxWaitMs: number;
  hoursPerYear: number;
  offers: readonly OfferView[];
}

/** The report as plain data for the page. Figures travel as they are saved. */
export function toReportView(report: Report, around: ReportSurroundings): ReportView {
  const { id, source, createdAt, updatedAt, lookUp, order, sections, history } = report;
  return {
    id,
    title: getReportTitle(report),
    source,
    state: getReportState(report),
    createdAt,
    updatedAt,
    lookUp,
    order,
    sections,
    progress: Object.fromEntries(
      Object.values(around.progress).map(progress => [
        progress.section,
        toProgressView(progress, around.maxWaitMs),
      ]),
    ),
    isRunElsewhere: around.isRunElsewhere,
    history,
    offers: [...around.offers],
    hoursPerYear: around.hoursPerYear,
  };
}

/** The news of one section, for the page. */
export function toProgressView(progress: SectionProgress, maxWaitMs: number): SectionProgressView {
  const { phase, attempts, waitedMs, nextPollInMs } = progress;
  return { phase, attempts, waitedMs, nextPollInMs, maxWaitMs };
}
