import { getReportState } from '../../domain/report/reportState';

import type { AnyAppError } from '../../domain/faults/appError';
import type { Report } from '../../domain/report/report';

/**
 * How a run ended.
 *
 * - `finished`: nothing is pending any more; failed sections are marked in the report.
 * - `stopped`: the user stopped waiting; unfinished sections stay pending and can be resumed.
 * - `suspended`: something stays pending because of `problem`; it can be resumed.
 * - `undecided`: the answer to an order was lost, or only an order would help: a person decides.
 * - `elsewhere`: another window runs this report.
 * - `gone`: the report was deleted.
 */
export type RunEnd = 'finished' | 'stopped' | 'suspended' | 'undecided' | 'elsewhere' | 'gone';

export interface RunResult {
  reportId: string;
  end: RunEnd;
  /** The first error of the run, even if limited to one section; null when there was none. */
  problem: AnyAppError | null;
}

/** How a run ended, judged by the report that it leaves. */
export function findRunEnd(
  report: Report | undefined,
  { isAborted, isUndecided }: { isAborted: boolean; isUndecided: boolean },
): RunEnd {
  if (report === undefined) {
    return 'gone';
  }
  if (isUndecided || report.order?.state === 'unknown') {
    return 'undecided';
  }
  if (getReportState(report) !== 'pending' && report.order?.state !== 'sending') {
    return 'finished';
  }
  return isAborted ? 'stopped' : 'suspended';
}
