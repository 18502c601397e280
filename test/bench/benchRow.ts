/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  measure: string;
  value: number;
  unit: string;
  /** What the value must not pass, in the row's unit; null for a row that only informs. */
  limit: number | null;
  /** Whether the mark is met; null for a row that only informs. */
  ok: boolean | null;
  /** What the value was measured against, its spread, what could not be measured. */
  note: string;
}

/** A row with a mark: the value is to be at most the limit. */
export function mark(row: Omit<BenchRow, 'ok' | 'limit'> & { limit: number }): BenchRow {
  return { ...row, ok: row.value <= row.limit };
}

/** A row that informs. */
export function fact(row: Omit<BenchRow, 'ok' | 'limit'>): BenchRow {
  return { ...row, limit: null, ok: null };
}
