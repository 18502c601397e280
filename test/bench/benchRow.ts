/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  measure: string;
  value: number;
  unit: string;
  /** How far single measurements lie apart, as text; empty where the value is no measurement. */
  spread: string;
  /** What the value must not pass, in the row's unit; null for a row that only informs. */
  limit: number | null;
  /** Which side of the limit is the good one. */
  bound: 'atMost' | 'atLeast';
  /** Whether the mark holds; null for a row that only informs. */
  ok: boolean | null;
  /** What others take for the same work, as text. */
  peers: string;
  /** What was measured and how; what could not be measured. */
  note: string;
}

type RowFacts = Pick<BenchRow, 'measure' | 'value' | 'unit' | 'note'> &
  Partial<Pick<BenchRow, 'spread' | 'peers'>>;

/** A row with a mark: the value is to be at most, or at least, the limit. */
export function mark(row: RowFacts & ({ limit: number } | { atLeast: number })): BenchRow {
  const { measure, value, unit, note, spread = '', peers = '' } = row;
  const facts = { measure, value, unit, note, spread, peers };
  return 'limit' in row
    ? { ...facts, limit: row.limit, bound: 'atMost', ok: value <= row.limit }
    : { ...facts, limit: row.atLeast, bound: 'atLeast', ok: value >= row.atLeast };
}

/** A row that informs. */
export function fact(row: RowFacts): BenchRow {
  return { spread: '', peers: '', ...row, limit: null, bound: 'atMost', ok: null };
}
