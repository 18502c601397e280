import { getReportState, getReportTitle } from '../domain/report/reportState';

import type { Report } from '../domain/report/report';
import type { ReportView } from './reportView';

/** What the page shows beside what is saved. */
export type ReportSurroundings = Pick<
  ReportView,
  'progress' | 'isRunElsewhere' | 'hoursPerYear' | 'offers'
>;

/** The report as plain data for the page. Figures are passed on as saved. */
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
    history,
    ...around,
  };
}
