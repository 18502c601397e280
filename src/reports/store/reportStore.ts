import type { Report } from '../../domain/report/report';
import type { ReportEntry } from './reportSummary';

/** Which reports are new or different, and which no longer exist. */
export interface StoreChange {
  changed: readonly string[];
  removed: readonly string[];
}

/** A deleted report that can be brought back. */
export interface RemovedReport {
  id: string;
  /** Brings it back as it was. Rejects when there is a report with this id again. */
  restore(): Promise<void>;
}

export interface UpdateOptions {
  /** The change can be made again at no cost, so a loss of power may undo it. */
  isRepeatable?: boolean;
}

/**
 * The saved reports: the only mutable truth, which several programs may share.
 *
 * - **Durability.** What a call has resolved for outlives the program. `update` and `restore` also
 *   outlive a loss of power, unless the update says that it is repeatable; `create` does with the
 *   first such update. A report is never half written: after a failure it is as it was before or
 *   after the change. What can't be written isn't shown either.
 * - **Who wins.** Changes of one report are made one after the other, whoever makes them: an update
 *   begins with what the one before it has left, and none is lost. A report that is deleted stays
 *   deleted; an update that comes later finds nothing.
 * - **Time.** `updatedAt` is the clock of the one who changes. Nothing depends on the order of such
 *   times.
 *
 * Every call rejects with a `storage` AppError when the reports can't be read or written.
 */
export interface ReportStore {
  /**
   * A summary of every report, and an entry for each one that can't be read; the newest first. What
   * others change is seen after `refresh`.
   */
  list(): Promise<readonly ReportEntry[]>;
  findEntry(id: string): Promise<ReportEntry | undefined>;
  /** The report as it is now. Undefined when it doesn't exist; rejects when it can't be read. */
  find(id: string): Promise<Report | undefined>;
  /** As `find`, and rejects also when the report doesn't exist. */
  get(id: string): Promise<Report>;
  /** Rejects, and changes nothing, when there is an entry with this id already. */
  create(report: Report): Promise<void>;
  /**
   * Applies the change to the report as it is now, and saves it when anything is different. The
   * change may be applied more than once; it makes a new object and has no other effect. Undefined
   * when the report doesn't exist.
   */
  update(
    id: string,
    change: (report: Report) => Report,
    options?: UpdateOptions,
  ): Promise<Report | undefined>;
  /** Gives the report a name of its own; an empty one removes it. */
  rename(id: string, name: string): Promise<void>;
  /** Deletes an entry, readable or not. Undefined when it can't be brought back. */
  remove(id: string): Promise<RemovedReport | undefined>;
  /** Takes over what others did to these reports, or to any. */
  refresh(ids?: readonly string[]): Promise<void>;
  /** Calls the listener for each change that this program makes or takes over. */
  onDidChange(listener: (change: StoreChange) => void): { dispose(): void };
}
