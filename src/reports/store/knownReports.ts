import type { KnownReport } from './reportFile';
import type { ReportEntry } from './reportSummary';

/** What is known of a report's file. */
export interface KnownFile extends KnownReport {
  /** The stamp that its content was read under; null when the file is to be read again. */
  stamp: string | null;
}

/** What is kept in memory of the saved reports, sorted no more often than something is different. */
export class KnownReports {
  readonly #files = new Map<string, KnownFile>();
  #sorted: readonly ReportEntry[] | undefined;

  get(id: string): KnownFile | undefined {
    return this.#files.get(id);
  }

  set(id: string, known: KnownFile): void {
    this.#files.set(id, known);
    this.#sorted = undefined;
  }

  delete(id: string): boolean {
    this.#sorted = undefined;
    return this.#files.delete(id);
  }

  ids(): Iterable<string> {
    return this.#files.keys();
  }

  /** Every file, in the order of the list. */
  files(): readonly KnownFile[] {
    return this.list().flatMap(({ id }) => this.#files.get(id) ?? []);
  }

  /** Every entry, the newest first; those without a moment at the end. */
  list(): readonly ReportEntry[] {
    this.#sorted ??= Array.from(this.#files.values(), known => known.entry).sort(newestFirst);
    return this.#sorted;
  }
}

function newestFirst(a: ReportEntry, b: ReportEntry): number {
  return compare(getMoment(b), getMoment(a)) || compare(a.id, b.id);
}

function getMoment(entry: ReportEntry): string {
  return entry.problem === null ? entry.createdAt : '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
