/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  measure: string;
  value: number;
  unit: string;
  /** The spread of the measurements, as text; empty for a count or size. */
  spread: string;
  /** The target, in the row's unit; null for a row that only informs. */
  limit: number | null;
  /** Whether the target is a maximum or a minimum. */
  bound: 'atMost' | 'atLeast';
  /** Whether the target is met; null for a row that only informs. */
  ok: boolean | null;
  /** What the value is compared with, as text. */
  peers: string;
  /** What was measured and how; what couldn't be measured. */
  note: string;
}

type RowFacts = Pick<BenchRow, 'measure' | 'value' | 'unit' | 'note'> &
  Partial<Pick<BenchRow, 'spread' | 'peers'>>;

/** A row with a target: a maximum or a minimum. */
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
