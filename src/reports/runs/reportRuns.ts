import { getReportState } from '../../domain/report/reportState';

import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { LookUp, OccupationChoice } from '../../domain/lookUp/lookUp';
import type { ReportSource } from '../../domain/payService';
import type { ReadyTimesMemory } from '../../domain/waiting/readyTimes';
import type { Random } from '../../domain/waiting/pollSchedule';
import type { SectionName } from '../../domain/report/sectionInfos';
import type { ReportStore } from '../store/reportStore';
import type { Connect } from './connections';
import type { RunLease } from './runLease';
import type { AnyAppError } from '../../domain/faults/appError';
import type { Report } from '../../domain/report/report';

/** What a running report is doing in one section. */
export interface SectionProgress {
  reportId: string;
  section: SectionName;
  phase: 'ordering' | 'waiting' | 'asking' | 'ready' | 'failed';
  attempts: number;
  waitedMs: number;
  nextPollInMs: number | null;
}

export type OnSectionProgress = (progress: SectionProgress) => void;

export interface ReportRunsOptions {
  store: ReportStore;
  connect: Connect;
  clock: Clock;
  random: Random;
  /** A random UUID. */
  newId: () => string;
  log: Log;
  /** How long one link is polled before a run stops. Time in which the computer sleeps doesn't count. */
  maxWaitMs: () => number;
  /** How long earlier reports took; by default, none are known. */
  readyTimes?: ReadyTimesMemory;
  onProgress?: OnSectionProgress;
  /** Called when a run has ended and has nothing left in flight. */
  onSettled?: (reportId: string) => void;
  /** Coordinates runs with other programs; by default, this program doesn't share its reports. */
  lease?: RunLease;
}

/** Sections that a lookup left out, with the input that they need. */
export interface AddedSections {
  sections: readonly SectionName[];
  /** The occupation for the market section, if the lookup had none. */
  occupation?: OccupationChoice;
}

/**
 * Runs lookups: orders, polls and requests, and saves all results in the store.
 *
 * A report has one run at a time. A run doesn't reject when a service fails: its result says how it
 * ended, and the report has the state of each section. When the signal aborts, or `stopWaiting` is
 * called, the result is returned at once and unfinished sections stay pending.
 */
export interface ReportRuns {
  /**
   * Saves a report with all requested sections pending; `start` orders it. Use it instead of `run` to
   * get the ID first.
   *
   * @throws AppError `storage` when it can't be saved; then nothing was ordered.
   */
  create(lookUp: LookUp, source: ReportSource): Promise<string>;
  /** The first run of a created report: orders, requests and polls. */
  start(reportId: string, signal: AbortSignal): Promise<RunResult>;
  /** `create` and `start`. */
  run(lookUp: LookUp, source: ReportSource, signal: AbortSignal): Promise<RunResult>;
  /** Polls the saved links; never orders. Joins an active run. */
  resume(reportId: string, signal: AbortSignal): Promise<RunResult>;
  /** Resumes every pending report. */
  resumeAll(signal: AbortSignal): Promise<readonly RunResult[]>;
  /**
   * Repeats the query of a report. The current figures stay until new ones arrive, and then move to
   * the history. A pending report is only resumed.
   */
  refresh(reportId: string, signal: AbortSignal): Promise<RunResult>;
  /** The user's decision after a lost or failed order: order those sections again. */
  orderAgain(reportId: string, signal: AbortSignal): Promise<RunResult>;
  /** The user's decision after a lost order: don't order again. */
  leaveOrder(reportId: string): Promise<void>;
  /** Orders and requests sections that the lookup left out. */
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
 * - `finished`: nothing is pending; failed sections are marked in the report.
 * - `stopped`: the user stopped waiting; unfinished sections stay pending and can be resumed.
 * - `suspended`: sections stay pending because of `problem`; they can be resumed.
 * - `undecided`: the response to an order was lost, or only an order would help: the user decides.
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

/** How a run ended, derived from the report. */
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
