import { findId } from './reportFile';

import type { KnownReport } from './reportFile';
import type { ReportEntry } from './reportSummary';

/** What is in memory of a report's file. */
export interface KnownFile extends KnownReport {
  /** The file's stamp when its content was read; null if the file has to be read again. */
  stamp: string | null;
}

/** A stamp for each file or report; null if its content has to be read. */
export type Stamps = ReadonlyMap<string, string | null>;

/** The stamps of report files by report ID, without other files. */
export function toStampsById(stamps: Stamps): Stamps {
  const stampOf = new Map<string, string | null>();
  for (const [name, stamp] of stamps) {
    const id = findId(name);
    if (id !== undefined) {
      stampOf.set(id, stamp);
    }
  }
  return stampOf;
}

/** The saved reports in memory, sorted only when something has changed. */
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

  /** Loads index rows whose files are unchanged, except those that this window touched. */
  adopt(
    indexed: ReadonlyMap<string, KnownFile>,
    stampOf: Stamps,
    touched: ReadonlySet<string>,
  ): void {
    for (const [id, known] of indexed) {
      const isFree = !this.#files.has(id) && !touched.has(id);
      if (isFree && known.stamp !== null && known.stamp === stampOf.get(id)) {
        this.set(id, known);
      }
    }
  }

  /** The IDs of reports whose files may have changed since they were read. */
  findStale(stampOf: Stamps): readonly string[] {
    const stale: string[] = [];
    for (const [id, stamp] of stampOf) {
      if (stamp === null || this.#files.get(id)?.stamp !== stamp) {
        stale.push(id);
      }
    }
    // A report that isn't listed was deleted, or created since the listing: its file decides.
    for (const id of this.#files.keys()) {
      if (!stampOf.has(id)) {
        stale.push(id);
      }
    }
    return stale;
  }

  /** All files, in the order of the list. */
  files(): readonly KnownFile[] {
    return this.list().flatMap(({ id }) => this.#files.get(id) ?? []);
  }

  /** All entries, newest first; those without a timestamp come last. */
  list(): readonly ReportEntry[] {
    this.#sorted ??= Array.from(this.#files.values(), known => known.entry).sort(newestFirst);
    return this.#sorted;
  }
}

function newestFirst(a: ReportEntry, b: ReportEntry): number {
  return compare(getTime(b), getTime(a)) || compare(a.id, b.id);
}

function getTime(entry: ReportEntry): string {
  return entry.problem === null ? entry.createdAt : '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
