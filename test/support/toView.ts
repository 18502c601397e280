import { getReportState, getReportTitle } from '../../src/domain/report/reportState';

import type { Report } from '../../src/domain/report/report';
import type { ReportView } from '../../src/protocol/reportView';

/** The report as the page receives it, with overrides. */
export function toView(report: Report, overrides: Partial<ReportView> = {}): ReportView {
  return {
    ...report,
    title: getReportTitle(report),
    state: getReportState(report),
    progress: {},
    isRunElsewhere: false,
    offers: [],
    hoursPerYear: 2080,
    ...overrides,
  };
}
