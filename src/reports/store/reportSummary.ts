import { formatPlace } from '../../domain/lookUp/lookUp';
import { getReportState, getReportTitle } from '../../domain/report/report';

import type { ReportSource } from '../../domain/payService';
import type { Order, Report, ReportState } from '../../domain/report/report';

/** What a list of reports shows of one, so that thousands cost little memory. */
export interface ReportSummary {
  id: string;
  title: string;
  /** The place that was asked for, as a person reads it. */
  place: string;
  /** Moments are ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
  source: ReportSource;
  state: ReportState;
  /** `unknown`: the last order may have been charged and waits for a person's decision. */
  orderState: Order['state'] | null;
  problem: null;
}

/** A file in the folder of reports that this version cannot read. It is left as it is. */
export interface UnreadableReport {
  id: string;
  problem: ReportProblem;
  /** What is wrong with the file and what can be done, for a person. */
  sentence: string;
}

/** `unreadable`: the file is there and the disk does not give it. */
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
