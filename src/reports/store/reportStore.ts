import { toAppError } from '../../domain/faults/appError';

import { createKeyedQueue } from './keyedQueue';
import { findId, readReport, storageError, toFileName, toKnown, toUnreadable } from './reportFile';
import { createSlots } from './slots';
import { formatStoredReport } from './storedReport';

import type { AppError } from '../../domain/faults/appError';
import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { Report } from '../../domain/report/report';
import type { KnownReport } from './reportFile';
import type { ReportFiles } from './reportFiles';
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
}

/** A store over a folder of files. Nothing is read before it is asked for. */
export function createReportStore(options: ReportStoreOptions): ReportStore {
  return new FileReportStore(options);
}

/** How many files are read at once. */
const readsAtOnce = 16;

class FileReportStore implements ReportStore {
  readonly #files: ReportFiles;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #known = new Map<string, KnownReport & { stamp: string | undefined }>();
  readonly #listeners = new Set<(change: StoreChange) => void>();
  readonly #inTurn = createKeyedQueue();
  #loading: Promise<void> | undefined;

  constructor({ files, clock, log }: ReportStoreOptions) {
    this.#files = files;
    this.#clock = clock;
    this.#log = log;
  }

  async list(): Promise<readonly ReportEntry[]> {
    await this.#load();
    return Array.from(this.#known.values(), known => known.entry).sort(newestFirst);
  }

  async findEntry(id: string): Promise<ReportEntry | undefined> {
    await this.#load();
    return this.#known.get(id)?.entry;
  }

  async find(id: string): Promise<Report | undefined> {
    const text = await this.#readIfThere(id);
    return text === undefined ? undefined : readReport(id, text);
  }

  async get(id: string): Promise<Report> {
    const report = await this.find(id);
    if (report === undefined) {
      throw goneError(id);
    }
    return report;
  }

  create(report: Report): Promise<void> {
    return this.#writeUnlessThere(report.id, formatStoredReport(report));
  }

  update(id: string, change: (report: Report) => Report): Promise<Report | undefined> {
    return this.#alone(id, async () => {
      const text = await this.#readIfThere(id);
      if (text === undefined) {
        this.#forget(id);
        return undefined;
      }
      const before = readReport(id, text);
      const after = { ...change(before), id };
      if (formatStoredReport(after) === formatStoredReport(before)) {
        return before;
      }
      const saved = { ...after, updatedAt: new Date(this.#clock.now()).toISOString() };
      await this.#write(id, formatStoredReport(saved));
      return saved;
    });
  }

  async rename(id: string, name: string): Promise<void> {
    const trimmed = name.trim();
    const ownName = trimmed === '' ? null : trimmed;
    if ((await this.update(id, report => ({ ...report, name: ownName }))) === undefined) {
      throw goneError(id);
    }
  }

  remove(id: string): Promise<RemovedReport | undefined> {
    return this.#alone(id, async () => {
      // A file that the disk does not give can still be deleted, but not brought back.
      const text = await this.#readIfThere(id).catch(() => undefined);
      await this.#files.remove(toFileName(id));
      this.#forget(id);
      return text === undefined ? undefined : { id, text };
    });
  }

  restore({ id, text }: RemovedReport): Promise<void> {
    return this.#writeUnlessThere(id, text);
  }

  async refreshFromFiles(names?: readonly string[]): Promise<void> {
    this.#tell(await this.#refresh(names));
  }

  onDidChange(listener: (change: StoreChange) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #load(): Promise<void> {
    this.#loading ??= this.#refresh().then(
      () => undefined,
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  async #refresh(names?: readonly string[]): Promise<StoreChange> {
    const stamps = names === undefined ? await this.#files.stamps?.() : undefined;
    const listed = names ?? (stamps ? [...stamps.keys()] : await this.#files.list());
    // What is known and not listed may have been made meanwhile: only a look at the file tells.
    const known = names === undefined ? [...this.#known.keys()] : [];
    const ids = [...new Set([...listed.flatMap(name => findId(name) ?? []), ...known])];
    const inSlot = createSlots(readsAtOnce);
    const changed: string[] = [];
    const removed: string[] = [];
    await Promise.all(
      ids.map(async id => {
        const stamp = stamps?.get(toFileName(id));
        if (stamp !== undefined && this.#known.get(id)?.stamp === stamp) {
          return;
        }
        const found = await inSlot(() => this.#inTurn(id, () => this.#look(id, stamp)));
        (found === 'changed' ? changed : found === 'removed' ? removed : []).push(id);
      }),
    );
    return { changed, removed };
  }

  async #look(id: string, stamp: string | undefined): Promise<'same' | 'changed' | 'removed'> {
    const before = this.#known.get(id);
    const text = await this.#readIfThere(id).catch((error: unknown) => toAppError(error));
    if (text === undefined) {
      this.#known.delete(id);
      return before === undefined ? 'same' : 'removed';
    }
    const found = typeof text === 'string' ? toKnown(id, text) : toUnreadable(id, text.message);
    this.#known.set(id, { ...found, stamp });
    return found.fingerprint === before?.fingerprint ? 'same' : 'changed';
  }

  #writeUnlessThere(id: string, text: string): Promise<void> {
    return this.#alone(id, async () => {
      if ((await this.#readIfThere(id)) !== undefined) {
        throw storageError('There is a report with this id already. Nothing was written.', id);
      }
      await this.#write(id, text);
    });
  }

  async #write(id: string, text: string): Promise<void> {
    await this.#files.write(toFileName(id), text);
    this.#known.set(id, { ...toKnown(id, text), stamp: undefined });
    this.#tell({ changed: [id], removed: [] });
  }

  #forget(id: string): void {
    if (this.#known.delete(id)) {
      this.#tell({ changed: [], removed: [id] });
    }
  }

  /** A missing file is not an error; a file that is there and cannot be read is one. */
  async #readIfThere(id: string): Promise<string | undefined> {
    const name = toFileName(id);
    try {
      return await this.#files.read(name);
    } catch (error) {
      const names = await this.#files.list();
      if (names.includes(name)) {
        throw error;
      }
      return undefined;
    }
  }

  #alone<T>(id: string, work: () => Promise<T>): Promise<T> {
    return this.#inTurn(id, () => this.#files.exclusively?.(toFileName(id), work) ?? work());
  }

  #tell(change: StoreChange): void {
    if (change.changed.length + change.removed.length === 0) {
      return;
    }
    for (const listener of [...this.#listeners]) {
      try {
        listener(change);
      } catch (error) {
        this.#log.error('A listener of the saved reports failed.', { reason: String(error) });
      }
    }
  }
}

function goneError(id: string): AppError<'storage'> {
  return storageError('This report is not there any more: it was deleted.', id);
}

function newestFirst(a: ReportEntry, b: ReportEntry): number {
  const [first, second] = [a, b].map(entry => (entry.problem === null ? entry.createdAt : ''));
  return compare(second ?? '', first ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
