import type { Report } from '../../domain/report/report';
import type { ReportEntry } from './reportSummary';

/** Which reports were created or changed, and which were deleted. */
export interface StoreChange {
  changed: readonly string[];
  removed: readonly string[];
}

/** A deleted report that can be restored. */
export interface RemovedReport {
  id: string;
  /** Restores it unchanged. Rejects when a report with this ID exists again. */
  restore(): Promise<void>;
}

export interface UpdateOptions {
  /** The change can be repeated at no cost, so a power failure may undo it. */
  isRepeatable?: boolean;
}

/**
 * The saved reports: the single source of truth, which several programs may share.
 *
 * - **Durability.** Once a call has resolved, its change survives a crash. `update` and `restore` also
 *   survive a power failure, unless the update is marked as repeatable; `create` does from the first
 *   such update on. Writes are atomic: after a failure, a report is as it was before or after the
 *   change. A change that can't be written isn't shown.
 * - **Concurrency.** Changes of one report are serialized across programs: each update starts from the
 *   result of the one before it, and none is lost. A deleted report stays deleted; a later update
 *   finds nothing.
 * - **Time.** `updatedAt` comes from the clock of the program that makes the change. Nothing depends
 *   on the order of these timestamps.
 *
 * Every call rejects with a `storage` AppError when the reports can't be read or written.
 */
export interface ReportStore {
  /**
   * A summary of every report, and an entry for each one that can't be read; newest first. Changes by
   * other programs appear after `refresh`.
   */
  list(): Promise<readonly ReportEntry[]>;
  findEntry(id: string): Promise<ReportEntry | undefined>;
  /** The current report. Undefined when it doesn't exist; rejects when it can't be read. */
  find(id: string): Promise<Report | undefined>;
  /** Like `find`, but also rejects when the report doesn't exist. */
  get(id: string): Promise<Report>;
  /** Rejects, and changes nothing, when an entry with this ID already exists. */
  create(report: Report): Promise<void>;
  /**
   * Applies the change to the current report, and saves the result if it differs. The change may be
   * applied more than once; it returns a new object and has no side effects. Undefined when the
   * report doesn't exist.
   */
  update(
    id: string,
    change: (report: Report) => Report,
    options?: UpdateOptions,
  ): Promise<Report | undefined>;
  /** Gives the report a custom name; an empty one removes it. */
  rename(id: string, name: string): Promise<void>;
  /** Deletes an entry, readable or not. Undefined when it can't be restored. */
  remove(id: string): Promise<RemovedReport | undefined>;
  /** Picks up changes by other programs to these reports, or to all. */
  refresh(ids?: readonly string[]): Promise<void>;
  /** Calls the listener for each change that this program makes or picks up. */
  onDidChange(listener: (change: StoreChange) => void): { dispose(): void };
}
