import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { Report } from '../../domain/report/report';
import type { ReportFiles } from './reportFiles';
import type { ReportIndex } from './reportIndex';
import type { ReportEntry } from './reportSummary';

/** Which reports are different, or there for the first time, and which are gone. */
export interface StoreChange {
  changed: readonly string[];
  removed: readonly string[];
}

/** What brings a deleted report back: its file as it was. */
export interface RemovedReport {
  id: string;
  text: string;
}

/**
 * The saved reports: the only mutable truth. It keeps summaries in memory and reads a whole report
 * when asked; what failed to be written is not kept either. Every call rejects with a `storage`
 * AppError when the files do not do as they should.
 */
export interface ReportStore {
  /** Every report and every unreadable file; the newest first. Reads the folder once. */
  list(): Promise<readonly ReportEntry[]>;
  findEntry(id: string): Promise<ReportEntry | undefined>;
  /** Undefined when it is gone; rejects when its file cannot be read as a report. */
  find(id: string): Promise<Report | undefined>;
  /** As `find`, and rejects also when the report is gone. */
  get(id: string): Promise<Report>;
  /** Rejects when there is a file of that id already. */
  create(report: Report): Promise<void>;
  /**
   * Applies the change to the report as it is on disk, one change after the other, and writes the
   * file when anything is different. Undefined, and nothing written, when the report is gone.
   */
  update(id: string, change: (report: Report) => Report): Promise<Report | undefined>;
  /** Gives the report a name of its own; an empty one takes it back. */
  rename(id: string, name: string): Promise<void>;
  /**
   * Deletes the file, readable or not, and gives what `restore` needs; undefined when nothing can
   * be brought back.
   */
  remove(id: string): Promise<RemovedReport | undefined>;
  restore(removed: RemovedReport): Promise<void>;
  /** Takes over what another window did to the named files, or to any. */
  refreshFromFiles(names?: readonly string[]): Promise<void>;
  onDidChange(listener: (change: StoreChange) => void): { dispose(): void };
}

export interface ReportStoreOptions {
  files: ReportFiles;
  clock: Clock;
  log: Log;
  /** What spares reading every file at a start; without it all are read. */
  index?: ReportIndex;
}
