import { isCancelled, throwIfCancelled, toAppError } from '../../domain/faults/appError';
import { createReadyTimesMemory } from '../../domain/waiting/readyTimes';
import { createReport } from '../store/reportChanges';
import { createSemaphore } from '../../domain/waiting/semaphore';
import { ActiveRuns } from './activeRuns';
import { executePlan } from './executePlan';
import { failUnsent, saveOrder } from './orderReports';
import { withAbandonedOrder, createOrderJournal, type OrderJournal } from './orderJournal';
import { onlyWindow } from './runLease';
import {
  type MakePlan,
  planAddition,
  planOrderAgain,
  planRefresh,
  planResume,
  planRetry,
  planStart,
} from './runPlans';
import { findRunEnd } from './reportRuns';
import { untilAborted } from './callService';

import type { LookUp } from '../../domain/lookUp/lookUp';
import type { ReportSource } from '../../domain/payService';
import type { ReadyTimesMemory } from '../../domain/waiting/readyTimes';
import type { SectionName } from '../../domain/report/sectionInfos';
import type { PlacedOrder } from '../store/reportChanges';
import type { AddedSections, ReportRuns, ReportRunsOptions, RunResult } from './reportRuns';
import type { RunContext } from './runContext';
import type { RunPlan } from './runPlans';

/** The lookups of one process. */
export function createReportRuns(options: ReportRunsOptions): ReportRuns {
  return new StoredReportRuns(options);
}

/** The limit of requests in flight, across all runs. */
const maxConcurrentRequests = 8;

class StoredReportRuns implements ReportRuns {
  readonly #options: ReportRunsOptions;
  readonly #active: ActiveRuns;
  readonly #inFlight = createSemaphore(maxConcurrentRequests);
  readonly #unsavedOrders = new Map<string, PlacedOrder>();
  readonly #readyTimes: ReadyTimesMemory;
  readonly #journal: OrderJournal;

  constructor(options: ReportRunsOptions) {
    this.#options = options;
    this.#journal = createOrderJournal(options);
    this.#readyTimes = options.readyTimes ?? createReadyTimesMemory();
    this.#active = new ActiveRuns(reportId => this.#notify(() => options.onSettled?.(reportId)));
  }

  async create(lookUp: LookUp, source: ReportSource): Promise<string> {
    const { store, newId } = this.#options;
    const id = newId();
    await store.create(createReport(id, { lookUp, source }, this.#now()));
    return id;
  }

  start(reportId: string, signal: AbortSignal): Promise<RunResult> {
    return this.#queue(reportId, planStart, signal);
  }

  async run(lookUp: LookUp, source: ReportSource, signal: AbortSignal): Promise<RunResult> {
    throwIfCancelled(signal);
    return this.start(await this.create(lookUp, source), signal);
  }

  resume(reportId: string, signal: AbortSignal): Promise<RunResult> {
    return this.#join(reportId, planResume, signal);
  }

  async resumeAll(signal: AbortSignal): Promise<readonly RunResult[]> {
    const entries = await this.#options.store.list();
    const waiting = entries.filter(
      entry =>
        entry.problem === null && (entry.state === 'pending' || entry.orderState === 'sending'),
    );
    // A separate signal for each, because Node warns when one signal has more than ten listeners.
    return Promise.all(waiting.map(({ id }) => this.resume(id, AbortSignal.any([signal]))));
  }

  refresh(reportId: string, signal: AbortSignal): Promise<RunResult> {
    return this.#join(reportId, planRefresh, signal);
  }

  orderAgain(reportId: string, signal: AbortSignal): Promise<RunResult> {
    return this.#queue(reportId, planOrderAgain, signal);
  }

  async leaveOrder(reportId: string): Promise<void> {
    const at = this.#now();
    await this.#options.store.update(reportId, report => withAbandonedOrder(report, at));
  }

  addSections(reportId: string, added: AddedSections, signal: AbortSignal): Promise<RunResult> {
    return this.#queue(reportId, planAddition(added), signal);
  }

  retrySection(reportId: string, section: SectionName, signal: AbortSignal): Promise<RunResult> {
    return this.#queue(reportId, planRetry(section), signal);
  }

  isRunning(reportId: string): boolean {
    return this.#active.isRunning(reportId);
  }

  stopWaiting(reportId: string): void {
    this.#active.stop(reportId);
  }

  stopAll(): void {
    this.#active.stopAll();
  }

  #join(reportId: string, makePlan: MakePlan, signal: AbortSignal): Promise<RunResult> {
    return this.#active.join(reportId, signal, own => this.#runLeased(reportId, makePlan, own));
  }

  #queue(reportId: string, makePlan: MakePlan, signal: AbortSignal): Promise<RunResult> {
    return this.#active.queue(reportId, signal, own => this.#runLeased(reportId, makePlan, own));
  }

  async #runLeased(reportId: string, makePlan: MakePlan, signal: AbortSignal): Promise<RunResult> {
    const { lease = onlyWindow, log } = this.#options;
    try {
      const release = await lease.acquire(reportId);
      if (release === undefined) {
        return { reportId, end: 'elsewhere', problem: null };
      }
      try {
        return await this.#runHere(reportId, makePlan, signal);
      } finally {
        await release().catch((error: unknown) => {
          log.warn('A lease could not be released.', { report: reportId, reason: String(error) });
        });
      }
    } catch (thrown) {
      const problem = toAppError(thrown);
      log.warn('Run aborted', { report: reportId, kind: problem.kind });
      return isCancelled(problem)
        ? { reportId, end: 'stopped', problem: null }
        : { reportId, end: 'suspended', problem };
    }
  }

  async #runHere(reportId: string, makePlan: MakePlan, signal: AbortSignal): Promise<RunResult> {
    const { store } = this.#options;
    const startedAt = this.#now();
    const journal = this.#journal;
    await saveOrder({ reportId, journal, unsavedOrders: this.#unsavedOrders });
    const report = await journal.recover(reportId);
    if (report === undefined) {
      return { reportId, end: 'gone', problem: null };
    }
    const plan = makePlan(report, startedAt);
    const problems: RunContext['problems'] = [];
    const isReady = plan.before(report) === report;
    const changed = isReady ? report : await store.update(reportId, plan.before);
    if (changed !== undefined && hasWork(plan)) {
      const { replaces } = plan;
      const { lookUp, source } = changed;
      const base = { ...this.#share(reportId, signal), startedAt, replaces, problems, lookUp };
      await this.#connectAndExecute(base, plan, source);
    }
    const end = findRunEnd(await store.find(reportId), {
      isAborted: signal.aborted,
      isUndecided: plan.undecided,
    });
    return { reportId, end, problem: problems[0] ?? null };
  }

  async #connectAndExecute(
    base: Omit<RunContext, 'connections'>,
    plan: RunPlan,
    source: ReportSource,
  ): Promise<void> {
    let connections;
    try {
      connections = await untilAborted(this.#options.connect(source), base.signal);
    } catch (thrown) {
      if (!isCancelled(thrown)) {
        await failUnsent(base, toAppError(thrown), [...plan.order, ...plan.ask]);
      }
      return;
    }
    await executePlan({ ...base, connections }, plan);
  }

  #share(
    reportId: string,
    signal: AbortSignal,
  ): Omit<RunContext, 'connections' | 'lookUp' | 'startedAt' | 'replaces' | 'problems'> {
    const { store, clock, random, log, maxWaitMs } = this.#options;
    return {
      reportId,
      signal,
      store,
      journal: this.#journal,
      clock,
      random,
      log,
      maxWaitMs: maxWaitMs(),
      readyTimes: this.#readyTimes,
      inFlight: this.#inFlight,
      unsavedOrders: this.#unsavedOrders,
      notifyProgress: (section, phase, position) => {
        const notPolled = { attempts: 0, waitedMs: 0, nextPollInMs: null };
        const progress = { reportId, section, phase, ...notPolled, ...position };
        this.#notify(() => this.#options.onProgress?.(progress));
      },
    };
  }

  /** A listener that throws doesn't affect the run. */
  #notify(callListener: () => void): void {
    try {
      callListener();
    } catch (error) {
      this.#options.log.error('A run listener failed', { reason: String(error) });
    }
  }

  #now(): string {
    return new Date(this.#options.clock.now()).toISOString();
  }
}

function hasWork(plan: RunPlan): boolean {
  return plan.order.length + plan.await.length + plan.ask.length > 0;
}
