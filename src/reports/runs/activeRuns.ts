import { isCancelled } from '../../domain/faults/appError';
import { untilAborted } from './callService';

import type { RunResult } from './reportRuns';

interface ActiveRun {
  controller: AbortController;
  /** Settles when the run has nothing left in flight. */
  settled: Promise<RunResult>;
}

/** The runs of this process: one at a time for each report. */
export class ActiveRuns {
  readonly #active = new Map<string, ActiveRun>();
  readonly #onSettled: (reportId: string) => void;

  /** @param onSettled called when a report's run has nothing left in flight */
  constructor(onSettled: (reportId: string) => void = () => undefined) {
    this.#onSettled = onSettled;
  }

  isRunning(reportId: string): boolean {
    return this.#active.has(reportId);
  }

  /** Stops a run. The response to an order in flight is still saved. */
  stop(reportId: string): void {
    this.#active.get(reportId)?.controller.abort();
  }

  stopAll(): void {
    for (const { controller } of this.#active.values()) {
      controller.abort();
    }
  }

  /** Joins the active run; does this work instead when none is active or the active one is stopping. */
  async join(
    reportId: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<RunResult>,
  ): Promise<RunResult> {
    const active = this.#active.get(reportId);
    if (active?.controller.signal.aborted !== true) {
      return follow(reportId, active ?? this.#begin(reportId, work), signal);
    }
    return (await waitForEnd(active, signal))
      ? this.join(reportId, signal, work)
      : stopped(reportId);
  }

  /** Does this work once no run of the report is active. */
  async queue(
    reportId: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<RunResult>,
  ): Promise<RunResult> {
    const active = this.#active.get(reportId);
    if (active === undefined) {
      return follow(reportId, this.#begin(reportId, work), signal);
    }
    return (await waitForEnd(active, signal))
      ? this.queue(reportId, signal, work)
      : stopped(reportId);
  }

  #begin(reportId: string, work: (signal: AbortSignal) => Promise<RunResult>): ActiveRun {
    const controller = new AbortController();
    const settled = Promise.resolve()
      .then(() => work(controller.signal))
      .finally(() => {
        this.#active.delete(reportId);
        this.#onSettled(reportId);
      });
    const run = { controller, settled };
    this.#active.set(reportId, run);
    return run;
  }
}

/** The run's result, or `stopped` at once when this caller's signal or the run itself is aborted. */
async function follow(
  reportId: string,
  { controller, settled }: ActiveRun,
  signal: AbortSignal,
): Promise<RunResult> {
  const abort = (): void => controller.abort();
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) {
    abort();
  }
  try {
    return await untilAborted(settled, controller.signal);
  } catch (thrown) {
    if (isCancelled(thrown)) {
      return stopped(reportId);
    }
    throw thrown;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Returns false when the signal aborts before the run has ended. */
async function waitForEnd({ settled }: ActiveRun, signal: AbortSignal): Promise<boolean> {
  try {
    await untilAborted(settled, signal);
  } catch {
    // The other run's outcome is reported to its own callers.
  }
  return !signal.aborted;
}

function stopped(reportId: string): RunResult {
  return { reportId, end: 'stopped', problem: null };
}
