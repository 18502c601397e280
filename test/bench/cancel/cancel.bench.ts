import { cancelAt, type CancelOutcome } from '../../reliability/support/cancelAt';
import { type CancelPoint, cancelPoints } from '../../reliability/support/cancelPoints';
import { type BenchRow, mark } from '../benchRow';
import { toSample } from '../statistics';

export const name = 'cancel';

const rounds = 15;
const limitMs = 50;

/** From the click on *Cancel* to a run of which nothing is under way any more, wherever somebody waits. */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const times: number[] = [];
  for (const [what, point] of Object.entries(cancelPoints)) {
    const outcomes = await repeat(point);
    const stopped = outcomes.map(({ stoppedMs }) => stoppedMs);
    times.push(...stopped);
    const told = toSample(
      outcomes.map(({ toldMs }) => toldMs),
      'ms',
    );
    rows.push(
      toRow(`cancel: while somebody waits ${what}`, stopped, {
        note:
          `the longest of ${rounds}; told after ${told.median.toFixed(1)} ms in the middle` +
          (point.isOrdering === true ? '; counted from the end of the order, which goes on' : ''),
      }),
    );
  }
  const note = 'the longest of all below; the report is on the disk';
  return [toRow('cancel: from the click to everything stopped', times, { note }), ...rows];
}

async function repeat(point: CancelPoint): Promise<CancelOutcome[]> {
  const outcomes: CancelOutcome[] = [];
  for (let round = 0; round < rounds; round += 1) {
    outcomes.push(await cancelAt(point));
  }
  return outcomes;
}

function toRow(measure: string, times: readonly number[], { note }: { note: string }): BenchRow {
  const { median, spread } = toSample(times, 'ms');
  return mark({
    measure,
    value: Math.max(...times),
    unit: 'ms',
    spread: `median ${median.toFixed(1)}; ${spread}`,
    limit: limitMs,
    note,
  });
}
