import { type AddedSections } from './runPlans';
import { getReportState } from '../../domain/report/reportState';

import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { LookUp } from '../../domain/lookUp/lookUp';
import type { ReportSource } from '../../domain/payService';
import type { ReadyTimesMemory } from '../../domain/waiting/readyTimes';
import type { Random } from '../../domain/waiting/pollSchedule';
import type { SectionName } from '../../domain/report/section';
import type { ReportStore } from '../store/reportStore';
import type { Connect } from './connections';
import type { OnSectionProgress } from './runContext';
import type { RunLease } from './runLease';
import type { AnyAppError } from '../../domain/faults/appError';
import type { Report } from '../../domain/report/report';

export interface ReportRunsOptions {
  store: ReportStore;
  connect: Connect;
  clock: Clock;
  random: Random;
  /** A random UUID. */
  newId: () => string;
  log: Log;
  /** How long one link is polled before a run gives up for now. Sleep of the computer doesn't count. */
  maxWaitMs: () => number;
  /** How long earlier reports took; without it this process begins with nothing. */
  readyTimes?: ReadyTimesMemory;
  onProgress?: OnSectionProgress;
  /** Called when a run is over and has nothing in flight any more. */
  onSettled?: (reportId: string) => void;
  /** Which program runs a report; without it this one has the reports to itself. */
  lease?: RunLease;
}

/**
 * The look-ups: orders, polls and requests, and saves all results in the store.
 *
 * One run at a time works on a report. A run does not reject for what a service does: its result
 * says how it ended, and the report what came of each section. When the signal aborts, or
 * `stopWaiting` is called, the result is returned at once and unfinished sections stay pending.
 */
export interface ReportRuns {
  /**
   * Saves a report that waits for everything that was asked; `start` orders it. Apart from `run`
   * for those who need the id first.
   *
   * @throws AppError `storage` when it cannot be saved; then nothing was ordered.
   */
  create(lookUp: LookUp, source: ReportSource): Promise<string>;
  /** The first run of a created report: orders, asks and waits. */
  start(reportId: string, signal: AbortSignal): Promise<RunResult>;
  /** `create` and `start`. */
  run(lookUp: LookUp, source: ReportSource, signal: AbortSignal): Promise<RunResult>;
  /** Goes on from the saved links; never orders. Joins the run that is active. */
  resume(reportId: string, signal: AbortSignal): Promise<RunResult>;
  /** Resumes every report that waits for something. */
  resumeAll(signal: AbortSignal): Promise<readonly RunResult[]>;
  /**
   * Orders the same question again into the same report. The figures that are there stay until
   * their successors come, and are history then. A report that waits is only resumed.
   */
  refresh(reportId: string, signal: AbortSignal): Promise<RunResult>;
  /** The user's decision after a lost or failed order: order those sections again. */
  orderAgain(reportId: string, signal: AbortSignal): Promise<RunResult>;
  /** The user's decision after a lost order: leave it as is. */
  leaveOrder(reportId: string): Promise<void>;
  /** Orders and asks sections that the look-up left out. */
  addSections(reportId: string, added: AddedSections, signal: AbortSignal): Promise<RunResult>;
  /** Retries a failed section where that isn't billed; otherwise the result is `undecided`. */
  retrySection(reportId: string, section: SectionName, signal: AbortSignal): Promise<RunResult>;
  isRunning(reportId: string): boolean;
  /** Stops waiting for a report, as the user's cancel does. */
  stopWaiting(reportId: string): void;
  /** Stops all waiting. */
  stopAll(): void;
}

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
