import { findId } from './reportFile';

import type { KnownReport } from './reportFile';
import type { ReportEntry } from './reportSummary';

/** What is known of a report's file. */
export interface KnownFile extends KnownReport {
  /** The stamp that its content was read under; null when the file is to be read again. */
  stamp: string | null;
}

/** A stamp for each file, or for each report; null when its content has to be read. */
export type Stamps = ReadonlyMap<string, string | null>;

/** The stamps of files by the ids of the reports that they hold; other files are left out. */
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

  /** Takes over what an index knows of files that are still the same, but for the touched ones. */
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

  /** The ids of files that may be different from what is known of them. */
  findDoubtful(stampOf: Stamps): readonly string[] {
    const doubtful: string[] = [];
    for (const [id, stamp] of stampOf) {
      if (stamp === null || this.#files.get(id)?.stamp !== stamp) {
        doubtful.push(id);
      }
    }
    // What is known and not listed may have been created meanwhile: only its file tells.
    for (const id of this.#files.keys()) {
      if (!stampOf.has(id)) {
        doubtful.push(id);
      }
    }
    return doubtful;
  }

  /** Every file, in the order of the list. */
  files(): readonly KnownFile[] {
    return this.list().flatMap(({ id }) => this.#files.get(id) ?? []);
  }

  /** Every entry, the newest first; those without a time at the end. */
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
