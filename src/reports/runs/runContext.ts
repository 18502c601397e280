import type { AnyAppError } from '../../domain/faults/appError';
import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { LookUp } from '../../domain/lookUp/lookUp';
import type { Report } from '../../domain/report/report';
import type { ReadyTimesMemory } from '../../domain/waiting/readyTimesMemory';
import type { Random } from '../../domain/waiting/schedule';
import type { SectionName } from '../../domain/report/sectionInfos';
import type { PlacedOrder } from '../store/reportChanges';
import type { ReportStore } from '../store/reportStore';
import type { Slots } from '../store/slots';
import type { Connections } from './connections';
import type { SectionProgress } from './reportProgress';

/** What the steps of one run share. */
export interface RunContext {
  reportId: string;
  lookUp: LookUp;
  connections: Connections;
  store: ReportStore;
  clock: Clock;
  random: Random;
  log: Log;
  /** How long one link is looked at before the run gives up for now. */
  maxWaitMs: number;
  /** How long earlier reports took, which aims the looks at this one. */
  readyTimes: ReadyTimesMemory;
  signal: AbortSignal;
  /** Bounds the requests that are on their way, across all runs. */
  inSlot: Slots;
  /** Orders whose links are not on disk yet; kept beyond the run, so that none is lost. */
  unsavedOrders: Map<string, PlacedOrder>;
  /** Figures that are there already are replaced and become history. */
  replaces: boolean;
  /** The moment under which replaced figures become history; ISO 8601, UTC. */
  startedAt: string;
  /** What went wrong so far, in the order it happened. */
  problems: AnyAppError[];
  notifyProgress(section: SectionName, phase: SectionProgress['phase'], poll?: PollPosition): void;
}

/** Where a poll stands, as progress tells it. */
export type PollPosition = Pick<SectionProgress, 'attempts' | 'waitedMs' | 'nextPollInMs'>;

/** A change of a report; it makes a new object and leaves the one it gets alone. */
export type ReportChange = (report: Report) => Report;
