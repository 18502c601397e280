import { baselineCommit, noBaseline, openBaseline, type Parts } from '../baseline/baseline';
import { currentParts } from '../baseline/parts';
import { toRatioRow } from '../ratioRow';
import { toSample } from '../statistics';

import type { BenchRow } from '../benchRow';

export const name = 'cancel';

const rounds = 15;

/** Of a few ms each, of which the scheduling of a busy machine is a part. */
const limit = 1.25;

type PointName = keyof Parts['cancelPoints'];

/** From the click on *Cancel* until nothing of the run is in progress any more, wherever it waits. */
export async function run(): Promise<BenchRow[]> {
  const baseline = await openBaseline();
  const own: number[] = [];
  const base: number[] = [];
  const rows: BenchRow[] = [];
  let longest = 0;
  const baseName = baseline === undefined ? noBaseline : `commit ${baselineCommit}`;
  for (const point of Object.keys(currentParts.cancelPoints)) {
    const times = { own: [] as number[], base: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.own.push(await measure(currentParts, point));
      if (baseline !== undefined && point in baseline.parts.cancelPoints) {
        times.base.push(await measure(baseline.parts, point));
      }
    }
    longest = Math.max(longest, ...times.own);
    own.push(toSample(times.own, 'ms').median);
    base.push(toSample(times.base, 'ms').median);
    rows.push(
      toRatioRow({
        measure: `cancel while waiting ${point}`,
        own: times.own,
        base: times.base.length === 0 ? undefined : times.base,
        baseName,
        unit: 'ms',
        note: 'an order that was sent is waited for first',
      }),
    );
  }
  const total = toRatioRow({
    measure: 'cancel: from the click until everything has stopped',
    own: [sum(own)],
    base: baseline === undefined ? undefined : [sum(base)],
    baseName,
    unit: 'ms',
    limit,
    note: `the medians of ${rounds} rounds at each of ${own.length} points, added up; in turns; the longest of all ${longest.toFixed(0)} ms`,
  });
  return [total, ...rows];
}

async function measure({ cancelAt, cancelPoints }: Parts, point: PointName): Promise<number> {
  const at = cancelPoints[point];
  if (at === undefined) {
    throw new Error(`There is no point to cancel at ${point}.`);
  }
  return (await cancelAt(at)).stoppedMs;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
