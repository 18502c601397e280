import { join, resolve } from 'node:path';

import { withScratchFolder } from '../../reliability/support/scratchFolder';
import { baselineCommit, noBaseline, openBaseline, type Parts } from '../baseline/baseline';
import { currentParts } from '../baseline/parts';
import { type BenchRow, fact } from '../benchRow';
import { makeStorage } from '../host/savedFolders';
import { wakeInProcess } from '../host/spawnHost';
import { toRatioRow } from '../ratioRow';
import { toSample } from '../statistics';

export const name = 'growth';

const rounds = 5;
const main = resolve('dist', 'extension.js');
const savedCounts = [10, 100, 1000, 10_000];
const pendingCounts = [1, 10, 100];

/** Compared with the baseline, in turns. */
const manyPending = 1000;
const pendingRounds = 3;
const pendingLimit = 0.5;

/** After this long every file is old enough for its stat signature to count. */
const settledMs = 3500;

interface Cost {
  count: number;
  ms: number;
  mb: number;
}

/** What ten times as many reports cost, and 1,000 pending ones relative to the baseline. */
export async function run(): Promise<BenchRow[]> {
  const saved: Cost[] = [];
  for (const count of savedCounts) {
    saved.push(await withScratchFolder(folder => measureSaved(folder, count)));
  }
  const pending: Cost[] = [];
  for (const count of pendingCounts) {
    pending.push(await measurePending(currentParts, count));
  }
  const { many, row } = await compareManyPending();
  return [
    row,
    ...toRows('saved: tree first shown', saved),
    ...toRows('pending, all run at once', [...pending, many]),
  ];
}

function toRows(what: string, costs: readonly Cost[]): BenchRow[] {
  return costs.map(({ count, ms, mb }, index) => {
    const before = costs[index - 1];
    const times = before === undefined ? '' : `; × ${(ms / before.ms).toFixed(1)} for × 10`;
    return fact({
      measure: `${count.toLocaleString('en-US')} ${what}`,
      value: ms,
      unit: 'ms',
      note: `${mb.toFixed(1)} MB of heap${times}`,
    });
  });
}

async function measureSaved(folder: string, count: number): Promise<Cost> {
  const storage = await makeStorage(join(folder, 'saved'), { ready: count });
  await currentParts.systemClock.sleep(settledMs);
  // The first process writes an index.
  wakeInProcess('memory', { main, storage });
  const shown = Array.from(
    { length: rounds },
    () => wakeInProcess('tree', { main, storage }).shownMs ?? NaN,
  );
  const { heapMb = NaN } = wakeInProcess('memory', { main, storage });
  return { count, ms: toSample(shown, 'ms').median, mb: heapMb };
}

/** A thousand lookups at once, with the current sources and those of the baseline in turns. */
async function compareManyPending(): Promise<{ many: Cost; row: BenchRow }> {
  const baseline = await openBaseline();
  const own: Cost[] = [];
  const base: Cost[] = [];
  for (let round = 0; round < pendingRounds; round += 1) {
    own.push(await measurePending(currentParts, manyPending));
    if (baseline !== undefined) {
      base.push(await measurePending(baseline.parts, manyPending));
    }
  }
  const toMs = ({ ms }: Cost): number => ms;
  const row = toRatioRow({
    measure: `${manyPending.toLocaleString('en-US')} pending reports, all run at once`,
    own: own.map(toMs),
    base: baseline === undefined ? undefined : base.map(toMs),
    baseName: baseline === undefined ? noBaseline : `commit ${baselineCommit}`,
    unit: 'ms',
    limit: pendingLimit,
    note: 'each orders a report, polls once and saves to the disk; in turns in one process',
  });
  const ms = toSample(own.map(toMs), 'ms').median;
  const mb = Math.max(...own.map(cost => cost.mb));
  return { many: { count: manyPending, ms, mb }, row };
}

/** Lookups started all at once, each with an order, a poll and its files on the disk. */
function measurePending(parts: Parts, count: number): Promise<Cost> {
  return withScratchFolder(async folder => {
    const waits = { readyAfterMs: 0, notReadyPolls: 0 };
    const service = await parts.startSampleService({
      behavior: { jobalyzer: { pay: waits } },
      keptRequests: 10,
    });
    try {
      const clock = parts.systemClock;
      const window = parts.openWindow({ service, folder, clock, maxWaitMs: 3_600_000 });
      const before = process.memoryUsage().heapUsed;
      const startedAt = performance.now();
      const running = Array.from({ length: count }, () =>
        window.runs.run(parts.lookUpOf('pay'), 'live', new AbortController().signal),
      );
      let most = before;
      const watching = setInterval(() => {
        most = Math.max(most, process.memoryUsage().heapUsed);
      }, 20);
      const results = await Promise.all(running);
      clearInterval(watching);
      if (results.some(({ end }) => end !== 'finished')) {
        throw new Error('A lookup did not finish.');
      }
      return { count, ms: performance.now() - startedAt, mb: (most - before) / 1e6 };
    } finally {
      await service.stop();
    }
  });
}
