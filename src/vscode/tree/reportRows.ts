import { matchesFilter, splitFilter } from './reportFilter';

import type { ReportEntry } from '../../reports/store/reportSummary';
import type { StoreChange } from '../../reports/store/reportStore';

/** A row of the tree: the same object for the same report, because VS Code tells rows by identity. */
export interface ReportRow {
  readonly id: string;
}

/**
 * Which rows there are and what each was drawn from. It finds out which changes are a matter of a
 * few rows, so that thousands of others need not be drawn again.
 */
export class ReportRows {
  readonly #rows = new Map<string, ReportRow>();
  readonly #entries = new Map<string, ReportEntry>();

  /** Takes over the list and gives the rows that pass the filter, in the order of the list. */
  show(entries: readonly ReportEntry[], filter: string): ReportRow[] {
    const words = splitFilter(filter);
    this.#entries.clear();
    entries.forEach(entry => this.#entries.set(entry.id, entry));
    [...this.#rows.keys()]
      .filter(id => !this.#entries.has(id))
      .forEach(id => this.#rows.delete(id));
    return entries.filter(entry => matchesFilter(entry, words)).map(entry => this.#toRow(entry.id));
  }

  /** What the row shows; undefined once its report is gone. */
  findEntry({ id }: ReportRow): ReportEntry | undefined {
    return this.#entries.get(id);
  }

  findRow(id: string): ReportRow | undefined {
    return this.#rows.get(id);
  }

  /**
   * Takes over what became of reports, and gives the rows to draw again; undefined when rows come,
   * go or move, so that the whole list is to be drawn.
   */
  change({ changed, removed }: StoreChange, now: readonly ReportEntry[]): ReportRow[] | undefined {
    if (removed.length > 0 || now.length !== changed.length) {
      return undefined;
    }
    const stays = now.every(entry => {
      const before = this.#entries.get(entry.id);
      return before !== undefined && getMoment(before) === getMoment(entry);
    });
    if (!stays) {
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

/** Where an entry stands in the list. */
function getMoment(entry: ReportEntry): string {
  return entry.problem === null ? entry.createdAt : '';
}
