import { getReportState } from '../../domain/report/report';

import type { AnyAppError } from '../../domain/faults/appError';
import type { Report } from '../../domain/report/report';

/**
 * How a run ended.
 *
 * - `finished`: nothing is awaited any more; sections that failed say so in the report.
 * - `stopped`: a person ended the waiting; what is awaited stays pending and can be resumed.
 * - `suspended`: something stays pending because of `problem`; it can be resumed.
 * - `undecided`: the answer to an order was lost, or only an order would help: a person decides.
 * - `elsewhere`: another window runs this report.
 * - `gone`: the report was deleted.
 */
export type RunEnd = 'finished' | 'stopped' | 'suspended' | 'undecided' | 'elsewhere' | 'gone';

export interface RunResult {
  reportId: string;
  end: RunEnd;
  /** The first fault that the run met, be it in one section only; null when there was none. */
  problem: AnyAppError | null;
}

/** How a run ended, from the report that it leaves and what it met on the way. */
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
