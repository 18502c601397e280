import { join, resolve } from 'node:path';

import { startSampleService } from '../../../src/sample/sampleService';
import { systemClock } from '../../../src/domain/systemClock';
import { openWindow } from '../../reliability/support/openWindow';
import { withScratchFolder } from '../../reliability/support/scratchFolder';
import { lookUpOf } from '../../support/runsHarness';
import { type BenchRow, fact } from '../benchRow';
import { makeStorage } from '../host/savedFolders';
import { wakeInProcess } from '../host/spawnHost';
import { toSample } from '../statistics';

export const name = 'growth';

const rounds = 5;
const main = resolve('dist', 'extension.js');
const savedCounts = [10, 100, 1000, 10_000];
const pendingCounts = [1, 10, 100, 1000];

/** By then every file is old enough for its stamp to count. */
const settledMs = 3500;

interface Cost {
  count: number;
  ms: number;
  mb: number;
}

/** What ten times as many reports cost. */
export async function run(): Promise<BenchRow[]> {
  const saved: Cost[] = [];
  for (const count of savedCounts) {
    saved.push(await withScratchFolder(folder => measureSaved(folder, count)));
  }
  const pending: Cost[] = [];
  for (const count of pendingCounts) {
    pending.push(await withScratchFolder(folder => measurePending(folder, count)));
  }
  return [
    ...toRows('saved: tree first shown', saved),
    ...toRows('pending, all run at once', pending),
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
  await systemClock.sleep(settledMs);
  // The first one leaves an index.
  wakeInProcess('memory', { main, storage });
  const shown = Array.from(
    { length: rounds },
    () => wakeInProcess('tree', { main, storage }).shownMs ?? NaN,
  );
  const { heapMb = NaN } = wakeInProcess('memory', { main, storage });
  return { count, ms: toSample(shown, 'ms').median, mb: heapMb };
}

/** Look-ups that are all asked for at once, each with an order, a look and its files on the disk. */
async function measurePending(folder: string, count: number): Promise<Cost> {
  const waits = { readyAfterMs: 0, notReadyPolls: 0 };
  const service = await startSampleService({
    behaviour: { jobalyzer: { pay: waits } },
    keptRequests: 10,
  });
  try {
    const window = openWindow({ service, folder, clock: systemClock, maxWaitMs: 3_600_000 });
    const before = process.memoryUsage().heapUsed;
    const startedAt = performance.now();
    const running = Array.from({ length: count }, () =>
      window.runs.run(lookUpOf('pay'), 'live', new AbortController().signal),
    );
    let most = before;
    const watching = setInterval(() => {
      most = Math.max(most, process.memoryUsage().heapUsed);
    }, 20);
    const results = await Promise.all(running);
    clearInterval(watching);
    if (results.some(({ end }) => end !== 'finished')) {
      throw new Error('A look-up did not finish.');
    }
    return { count, ms: performance.now() - startedAt, mb: (most - before) / 1e6 };
  } finally {
    await service.stop();
  }
}
