import { checkReports } from './checkReports';
import { createKeyedQueue } from './keyedQueue';
import { KnownReports, toStampsById } from './knownReports';
import { readReport, storageError, toFileName, toKnown, toKnownReport } from './reportFile';
import { noIndex } from './reportIndex';
import { formatStoredReport } from './formatStoredReport';

import type { AppError } from '../../domain/faults/appError';
import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { Report } from '../../domain/report/report';
import type { KnownFile, Stamps } from './knownReports';
import type { KnownReport } from './reportFile';
import type { Durability, ReportFiles } from './reportFiles';
import type { ReportIndex } from './reportIndex';
import type { RemovedReport, ReportStore, StoreChange, UpdateOptions } from './reportStore';
import type { ReportEntry } from './reportSummary';

export interface ReportStoreOptions {
  files: ReportFiles;
  clock: Clock;
  log: Log;
  /** Avoids reading every file on start-up. */
  index?: ReportIndex;
}

/** A store in a folder of files. Summaries are in memory; reports are read on demand. */
export function createReportStore(options: ReportStoreOptions): ReportStore {
  return new FileReportStore(options);
}

class FileReportStore implements ReportStore {
  readonly #files: ReportFiles;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #index: ReportIndex;
  readonly #known = new KnownReports();
  readonly #listeners = new Set<(change: StoreChange) => void>();
  readonly #queue = createKeyedQueue();
  #loading: Promise<StoreChange> | undefined;
  /** What this window created or deleted while loading: the index may be older. */
  #touched: Set<string> | undefined;

  constructor({ files, clock, log, index = noIndex }: ReportStoreOptions) {
    this.#index = index;
    this.#files = files;
    this.#clock = clock;
    this.#log = log;
  }

  async list(): Promise<readonly ReportEntry[]> {
    await this.#load();
    return this.#known.list();
  }

  async findEntry(id: string): Promise<ReportEntry | undefined> {
    await this.#load();
    return this.#known.get(id)?.entry;
  }

  async find(id: string): Promise<Report | undefined> {
    const text = await this.#files.read(toFileName(id));
    return text === undefined ? undefined : readReport(id, text);
  }

  async get(id: string): Promise<Report> {
    const report = await this.find(id);
    if (report === undefined) {
      throw deletedError(id);
    }
    return report;
  }

  create(report: Report): Promise<void> {
    const { id } = report;
    const text = formatStoredReport(report);
    return this.#writeNew(id, text, { known: toKnownReport(report, text), durability: 'none' });
  }

  update(
    id: string,
    change: (report: Report) => Report,
    { isRepeatable = false }: UpdateOptions = {},
  ): Promise<Report | undefined> {
    return this.#exclusively(id, async () => {
      const text = await this.#files.read(toFileName(id));
      if (text === undefined) {
        this.#forget(id);
        return undefined;
      }
      const before = await readReport(id, text);
      const after = change(before);
      if (after === before) {
        return before;
      }
      const updatedAt = new Date(this.#clock.now()).toISOString();
      const saved = { ...after, id, updatedAt };
      const savedText = formatStoredReport(saved);
      if (savedText === formatStoredReport({ ...before, updatedAt })) {
        return before;
      }
      const known = toKnownReport(saved, savedText);
      await this.#write(id, savedText, { known, durability: isRepeatable ? 'whole' : 'durable' });
      return saved;
    });
  }

  async rename(id: string, name: string): Promise<void> {
    const trimmed = name.trim();
    const ownName = trimmed === '' ? null : trimmed;
    if ((await this.update(id, report => ({ ...report, name: ownName }))) === undefined) {
      throw deletedError(id);
    }
  }

  remove(id: string): Promise<RemovedReport | undefined> {
    return this.#exclusively(id, async () => {
      // A file that can't be read can be deleted, but not restored.
      const text = await this.#files.read(toFileName(id)).catch(() => undefined);
      await this.#files.remove(toFileName(id));
      this.#forget(id);
      return text === undefined ? undefined : { id, restore: () => this.#restore(id, text) };
    });
  }

  async refresh(ids?: readonly string[]): Promise<void> {
    this.#notify(await this.#refresh(ids));
  }

  onDidChange(listener: (change: StoreChange) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Returns what was read from files: a page may show an earlier version of it. */
  #load(): Promise<StoreChange> {
    this.#loading ??= this.#loadAll().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #loadAll(): Promise<StoreChange> {
    this.#touched = new Set();
    try {
      const stamps = this.#files.stamps?.();
      const indexed = stamps === undefined ? undefined : this.#index.read();
      return await this.#refreshAll(await stamps, await indexed);
    } finally {
      this.#touched = undefined;
    }
  }

  async #refresh(ids?: readonly string[]): Promise<StoreChange> {
    if (ids !== undefined) {
      return this.#check(ids);
    }
    if (this.#loading === undefined) {
      return this.#load();
    }
    await this.#loading;
    return this.#refreshAll(await this.#files.stamps?.());
  }

  async #refreshAll(
    stamps?: Stamps,
    indexed?: ReadonlyMap<string, KnownFile>,
  ): Promise<StoreChange> {
    const listed = stamps ?? new Map((await this.#files.list()).map(name => [name, null]));
    const stampOf = toStampsById(listed);
    this.#known.adopt(indexed ?? new Map(), stampOf, this.#touched ?? new Set());
    const stale = this.#known.findStale(stampOf);
    const change = await this.#check(stale, stampOf);
    this.#index.recordReads(stale.length, () => this.#known.files());
    return change;
  }

  #check(ids: readonly string[], stampOf?: Stamps): Promise<StoreChange> {
    return checkReports(ids, {
      known: this.#known,
      read: name => this.#files.read(name),
      queue: this.#queue,
      stampOf,
    });
  }

  async #restore(id: string, text: string): Promise<void> {
    const known = await toKnown(id, text);
    await this.#writeNew(id, text, { known, durability: 'durable' });
  }

  #writeNew(id: string, text: string, as: WriteAs): Promise<void> {
    return this.#exclusively(id, async () => {
      if ((await this.#files.read(toFileName(id))) !== undefined) {
        throw storageError('A report with this ID already exists. Nothing was saved.', id);
      }
      await this.#write(id, text, as);
    });
  }

  async #write(id: string, text: string, { known, durability }: WriteAs): Promise<void> {
    await this.#files.write(toFileName(id), text, durability);
    this.#touched?.add(id);
    this.#known.set(id, { ...known, stamp: null });
    this.#notify({ changed: [id], removed: [] });
  }

  #forget(id: string): void {
    this.#touched?.add(id);
    if (this.#known.delete(id)) {
      this.#index.recordRemoval(() => this.#known.files());
      this.#notify({ changed: [], removed: [id] });
    }
  }

  #exclusively<T>(id: string, work: () => Promise<T>): Promise<T> {
    return this.#queue(id, () => this.#files.exclusively?.(toFileName(id), work) ?? work());
  }

  #notify(change: StoreChange): void {
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

interface WriteAs {
  known: KnownReport;
  durability: Durability;
}

function deletedError(id: string): AppError<'storage'> {
  return storageError('This report has been deleted.', id);
}
