import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { withScratchFolder } from '../../reliability/support/scratchFolder';
import { type BenchRow, fact, mark } from '../benchRow';
import { makeStorage } from '../host/savedFolders';
import { nameHostNode, wakeInProcess, type Woken } from '../host/spawnHost';
import { toSample } from '../statistics';

export const name = 'manyReports';

const rounds = 7;
const saved = 5000;
const main = resolve('dist', 'extension.js');

/** By then every file is old enough for its stamp to count. */
const settledMs = 3500;

/** The tree of the built extension over thousands of saved reports, in fresh processes. */
export function run(): Promise<BenchRow[]> {
  return withScratchFolder(async folder => {
    const none = join(folder, 'none');
    await mkdir(none);
    const many = await makeStorage(join(folder, 'many'), { ready: saved });
    await new Promise(resolve => setTimeout(resolve, settledMs));
    const first = wakeInProcess('tree', { main, storage: many });
    wakeInProcess('memory', { main, storage: many });
    const woken = Array.from({ length: rounds }, () =>
      wakeInProcess('tree', { main, storage: many }),
    );
    const changedMs = wakeInProcess('change', { main, storage: many }).changedMs ?? [];
    const heap = (storage: string): number[] =>
      Array.from(
        { length: rounds },
        () => wakeInProcess('memory', { main, storage }).heapMb ?? NaN,
      );
    return [...toTreeRows(woken, changedMs, first), toMemoryRow(heap(many), heap(none))];
  });
}

function toTreeRows(
  woken: readonly Woken[],
  changedMs: readonly number[],
  first: Woken,
): BenchRow[] {
  if (woken.some(({ rows }) => rows !== saved)) {
    throw new Error('The tree does not show every report.');
  }
  const row = (measure: string, times: readonly number[], about: object): BenchRow => {
    const { median, spread } = toSample(times, 'ms');
    return mark({ measure, value: median, unit: 'ms', spread, limit: 20, note: '', ...about });
  };
  const reports = `${saved.toLocaleString('en-US')} saved`;
  return [
    row(
      `${reports}: tree first shown`,
      woken.map(({ shownMs }) => shownMs ?? NaN),
      {
        limit: 100,
        note: `from a fresh process of ${nameHostNode()} that is awake to all rows as VS Code gets them`,
      },
    ),
    row(`${reports}: refresh after one change`, changedMs, {
      note: 'from the watcher’s word, after it collected for 150 ms, to the row',
    }),
    row(
      `${reports}: filter`,
      woken.flatMap(({ filteredMs }) => filteredMs ?? []),
      {
        note: 'from the words to the rows that have them; none, some and all do',
      },
    ),
    fact({
      measure: `${reports}: tree first shown without an index`,
      value: first.shownMs ?? NaN,
      unit: 'ms',
      note: 'once, for files of an earlier version or from elsewhere: all are read',
    }),
  ];
}

function toMemoryRow(many: readonly number[], none: readonly number[]): BenchRow {
  const base = toSample(none, 'MB').median;
  const { median, spread } = toSample(many, 'MB');
  return mark({
    measure: `memory with ${saved.toLocaleString('en-US')} reports known and none open`,
    value: median - base,
    unit: 'MB',
    spread,
    limit: 20,
    note: `heap and buffers after a collection, above the ${base.toFixed(1)} MB with no report`,
  });
}
