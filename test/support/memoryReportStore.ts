import { AppError } from '../../src/domain/faults/appError';
import { createKeyedQueue } from '../../src/reports/store/keyedQueue';
import { toSummary } from '../../src/reports/store/reportSummary';

import type { Clock } from '../../src/domain/clock';
import type { Report } from '../../src/domain/report/report';
import type { RemovedReport, ReportStore, StoreChange } from '../../src/reports/store/reportStore';
import type { ReportEntry } from '../../src/reports/store/reportSummary';

/** What several memory stores share: the reports, and one queue for the changes of each. */
export class SharedReports {
  readonly reports = new Map<string, Report>();
  readonly inTurn = createKeyedQueue();
}

/** A report store without files, for the contract that every store keeps. */
export class MemoryReportStore implements ReportStore {
  readonly #shared: SharedReports;
  readonly #clock: Clock;
  readonly #listeners = new Set<(change: StoreChange) => void>();
  #seen: Map<string, Report> | undefined;

  constructor(shared: SharedReports, clock: Clock) {
    this.#shared = shared;
    this.#clock = clock;
  }

  list(): Promise<readonly ReportEntry[]> {
    this.#seen ??= new Map(this.#shared.reports);
    const newestFirst = (a: Report, b: Report): number =>
      b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id);
    return Promise.resolve([...this.#seen.values()].sort(newestFirst).map(toSummary));
  }

  async findEntry(id: string): Promise<ReportEntry | undefined> {
    return (await this.list()).find(entry => entry.id === id);
  }

  find(id: string): Promise<Report | undefined> {
    return Promise.resolve(structuredClone(this.#shared.reports.get(id)));
  }

  async get(id: string): Promise<Report> {
    return (await this.find(id)) ?? Promise.reject(refuse('This report has been deleted.', id));
  }

  create(report: Report): Promise<void> {
    return this.#shared.inTurn(report.id, () => {
      if (this.#shared.reports.has(report.id)) {
        return Promise.reject(refuse('A report with this ID already exists.', report.id));
      }
      this.#save(structuredClone(report));
      return Promise.resolve();
    });
  }

  update(id: string, change: (report: Report) => Report): Promise<Report | undefined> {
    return this.#shared.inTurn(id, async () => {
      const before = await this.find(id);
      if (before === undefined) {
        this.#take(id);
        return undefined;
      }
      const after = { ...change(structuredClone(before)), id };
      if (JSON.stringify(after) === JSON.stringify(before)) {
        return before;
      }
      const saved = { ...after, updatedAt: new Date(this.#clock.now()).toISOString() };
      this.#save(saved);
      return structuredClone(saved);
    });
  }

  async rename(id: string, name: string): Promise<void> {
    const ownName = name.trim() === '' ? null : name.trim();
    if ((await this.update(id, report => ({ ...report, name: ownName }))) === undefined) {
      throw refuse('This report has been deleted.', id);
    }
  }

  remove(id: string): Promise<RemovedReport | undefined> {
    return this.#shared.inTurn(id, async () => {
      const report = await this.find(id);
      this.#shared.reports.delete(id);
      this.#take(id);
      return report === undefined ? undefined : { id, restore: () => this.create(report) };
    });
  }

  refresh(
    ids: readonly string[] = [...this.#shared.reports.keys(), ...(this.#seen?.keys() ?? [])],
  ): Promise<void> {
    [...new Set(ids)].forEach(id => this.#take(id));
    return Promise.resolve();
  }

  onDidChange(listener: (change: StoreChange) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #save(report: Report): void {
    this.#shared.reports.set(report.id, report);
    this.#take(report.id);
  }

  /** Takes over what is shared of this report, and tells when that is news. */
  #take(id: string): void {
    this.#seen ??= new Map([...this.#shared.reports].filter(([known]) => known !== id));
    const [before, after] = [this.#seen.get(id), this.#shared.reports.get(id)];
    if (before === after) {
      return;
    }
    if (after === undefined) {
      this.#seen.delete(id);
    } else {
      this.#seen.set(id, after);
    }
    const [changed, removed] = after === undefined ? [[], [id]] : [[id], []];
    this.#listeners.forEach(listener => listener({ changed, removed }));
  }
}

function refuse(sentence: string, id: string): AppError<'storage'> {
  return new AppError('storage', sentence, { details: { path: id } });
}
