import { matchesFilter, splitFilter } from './reportFilter';

import type { ReportEntry } from '../../reports/store/reportSummary';
import type { StoreChange } from '../../reports/store/reportStore';

/** A row of the tree. VS Code compares rows by identity, so each report has one object. */
export interface ReportRow {
  readonly id: string;
}

/**
 * The rows of the tree and the entries they show. Determines which rows a change affects, so that a
 * long list isn't redrawn as a whole.
 */
export class ReportRows {
  readonly #rows = new Map<string, ReportRow>();
  readonly #entries = new Map<string, ReportEntry>();

  /** Replaces all entries; returns the rows that match the filter, in the same order. */
  show(entries: readonly ReportEntry[], filter: string): ReportRow[] {
    const words = splitFilter(filter);
    this.#entries.clear();
    entries.forEach(entry => this.#entries.set(entry.id, entry));
    [...this.#rows.keys()]
      .filter(id => !this.#entries.has(id))
      .forEach(id => this.#rows.delete(id));
    return entries.filter(entry => matchesFilter(entry, words)).map(entry => this.#toRow(entry.id));
  }

  /** The entry of a row; undefined if its report was deleted. */
  findEntry({ id }: ReportRow): ReportEntry | undefined {
    return this.#entries.get(id);
  }

  findRow(id: string): ReportRow | undefined {
    return this.#rows.get(id);
  }

  /**
   * Updates changed entries and returns their rows; undefined if rows were added, removed or moved,
   * so that the whole list must be redrawn.
   */
  update({ changed, removed }: StoreChange, now: readonly ReportEntry[]): ReportRow[] | undefined {
    if (removed.length > 0 || now.length !== changed.length) {
      return undefined;
    }
    const samePositions = now.every(entry => {
      const before = this.#entries.get(entry.id);
      return before !== undefined && getSortKey(before) === getSortKey(entry);
    });
    if (!samePositions) {
      return undefined;
    }
    now.forEach(entry => this.#entries.set(entry.id, entry));
    return now.map(({ id }) => this.#toRow(id));
  }

  #toRow(id: string): ReportRow {
    const row = this.#rows.get(id) ?? { id };
    this.#rows.set(id, row);
    return row;
  }
}

/** Determines the position of an entry in the list. */
function getSortKey(entry: ReportEntry): string {
  return entry.problem === null ? entry.createdAt : '';
}
