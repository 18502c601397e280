import type { AnyAppError } from '../../domain/faults/appError';
import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { LookUp } from '../../domain/lookUp/lookUp';
import type { Report } from '../../domain/report/report';
import type { ReadyTimesMemory } from '../../domain/waiting/readyTimes';
import type { Random } from '../../domain/waiting/pollSchedule';
import type { SectionName } from '../../domain/report/sectionInfos';
import type { PlacedOrder } from '../store/reportChanges';
import type { ReportStore } from '../store/reportStore';
import type { Semaphore } from '../../domain/waiting/semaphore';
import type { Connections } from './connections';
import type { OrderJournal } from './orderJournal';
import type { SectionProgress } from './reportRuns';

/** What the steps of one run share. */
export interface RunContext {
  reportId: string;
  lookUp: LookUp;
  connections: Connections;
  store: ReportStore;
  journal: OrderJournal;
  clock: Clock;
  random: Random;
  log: Log;
  /** How long one link is polled before the run stops. */
  maxWaitMs: number;
  /** How long earlier reports took, from which the polling schedule is learned. */
  readyTimes: ReadyTimesMemory;
  signal: AbortSignal;
  /** Limits the requests in flight, across all runs. */
  inFlight: Semaphore;
  /** Orders whose links aren't saved yet; they outlive the run, so that none is lost. */
  unsavedOrders: Map<string, PlacedOrder>;
  /** Whether new figures replace those of the report, which then move to its history. */
  replaces: boolean;
  /** The timestamp of replaced figures in the history; ISO 8601, UTC. */
  startedAt: string;
  /** The errors so far, in order. */
  problems: AnyAppError[];
  notifyProgress(section: SectionName, phase: SectionProgress['phase'], poll?: PollPosition): void;
}

/** The progress of a poll. */
export type PollPosition = Pick<SectionProgress, 'attempts' | 'waitedMs' | 'nextPollInMs'>;

/** A change of a report; returns a new object and doesn't modify its argument. */
export type ReportChange = (report: Report) => Report;
