import { formatPlace } from '../../domain/places/placeKey';
import { getReportState, getReportTitle } from '../../domain/report/reportState';

import type { ReportSource } from '../../domain/payService';
import type { Order, Report } from '../../domain/report/report';
import type { ReportState } from '../../domain/report/reportState';

/** What a list shows of a report. Thousands of them need little memory. */
export interface ReportSummary {
  id: string;
  title: string;
  /** The requested place, formatted for display. */
  place: string;
  /** Timestamps are ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
  source: ReportSource;
  state: ReportState;
  /** `unknown`: the last order may have been charged, and the user has to decide. */
  orderState: Order['state'] | null;
  problem: null;
}

/** A saved report that this version can't read. It is never changed. */
export interface UnreadableReport {
  id: string;
  problem: ReportProblem;
  /** What is wrong and what to do, for display. */
  sentence: string;
}

/** `unreadable`: it exists and currently can't be read. */
export type ReportProblem = 'corrupt' | 'newerVersion' | 'unreadable';

export type ReportEntry = ReportSummary | UnreadableReport;

/** The summary of a report. */
export function toSummary(report: Report): ReportSummary {
  return {
    id: report.id,
    title: getReportTitle(report),
    place: formatPlace(report.lookUp.place),
    createdAt: report.createdAt,
    updatedAt: report.updatedAt,
    source: report.source,
    state: getReportState(report),
    orderState: report.order?.state ?? null,
    problem: null,
  };
}
