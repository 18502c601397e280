import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { withScratchFolder } from '../../reliability/support/scratchFolder';
import { baselineCommit, noBaseline, openBaseline } from '../baseline/baseline';
import { type BenchRow, fact, mark } from '../benchRow';
import { makeStorage } from '../host/savedFolders';
import { nameHostNode, wakeInProcess, type Woken } from '../host/spawnHost';
import { toRatioRow } from '../ratioRow';
import { toSample } from '../statistics';

export const name = 'manyReports';

const rounds = 7;
const saved = 5000;
const limit = 1.1;
const reports = `${saved.toLocaleString('en-US')} saved`;

/** After this long every file is old enough for its stat signature to count. */
const settledMs = 3500;

/** A built extension over a folder of its own, and what it measured in fresh processes. */
interface Build {
  main: string;
  storage: string;
  woken: Woken[];
  changedMs: number[];
}

/** The tree of the built extension over thousands of saved reports, in turns with the baseline's. */
export function run(): Promise<BenchRow[]> {
  return withScratchFolder(async folder => {
    const none = join(folder, 'none');
    await mkdir(none);
    const baseline = await openBaseline();
    const own = await makeBuild(resolve('dist', 'extension.js'), join(folder, 'own'));
    const base = baseline && (await makeBuild(baseline.main, join(folder, 'base')));
    const builds = base === undefined ? [own] : [own, base];
    await new Promise(resolve => setTimeout(resolve, settledMs));
    const first = wakeInProcess('tree', own);
    for (const build of builds) {
      wakeInProcess('memory', build);
    }
    for (let round = 0; round < rounds; round += 1) {
      builds.forEach(build => build.woken.push(wakeInProcess('tree', build)));
    }
    builds.forEach(build =>
      build.changedMs.push(...(wakeInProcess('change', build).changedMs ?? [])),
    );
    const heap = (storage: string): number[] =>
      Array.from(
        { length: rounds },
        () => wakeInProcess('memory', { ...own, storage }).heapMb ?? NaN,
      );
    return [
      ...toTreeRows(own, base),
      fact({
        measure: `${reports}: tree first shown without an index`,
        value: first.shownMs ?? NaN,
        unit: 'ms',
        note: 'once, for files of an earlier version or from elsewhere: all are read',
      }),
      toMemoryRow(heap(own.storage), heap(none)),
    ];
  });
}

async function makeBuild(main: string, folder: string): Promise<Build> {
  return { main, storage: await makeStorage(folder, { ready: saved }), woken: [], changedMs: [] };
}

function toTreeRows(own: Build, base: Build | undefined): BenchRow[] {
  if (own.woken.some(({ rows }) => rows !== saved)) {
    throw new Error('The tree does not show every report.');
  }
  const row = (measure: string, getTimes: (of: Build) => number[], note: string): BenchRow =>
    toRatioRow({
      measure: `${reports}: ${measure}`,
      own: getTimes(own),
      base: base && getTimes(base),
      baseName: base === undefined ? noBaseline : `commit ${baselineCommit}`,
      unit: 'ms',
      limit,
      note,
    });
  return [
    row(
      'tree first shown',
      ({ woken }) => woken.map(({ shownMs }) => shownMs ?? NaN),
      `from activation in a fresh process of ${nameHostNode()} to all rows as VS Code gets them`,
    ),
    row(
      'refresh after one change',
      ({ changedMs }) => changedMs,
      'from the file watcher’s event, without the 150 ms for which events are collected, to the row',
    ),
    row(
      'filter',
      ({ woken }) => woken.flatMap(({ filteredMs }) => filteredMs ?? []),
      'from the words to the matching rows; none, some and all match',
    ),
  ];
}

function toMemoryRow(many: readonly number[], none: readonly number[]): BenchRow {
  const base = toSample(none, 'MB').median;
  const { median, spread } = toSample(many, 'MB');
  return mark({
    measure: `memory with ${saved.toLocaleString('en-US')} reports listed and none open`,
    value: median - base,
    unit: 'MB',
    spread,
    limit: 20,
    note: `heap and buffers after a garbage collection, above the ${base.toFixed(1)} MB with no report`,
  });
}
