import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { withScratchFolder } from '../../reliability/support/scratchFolder';
import { baselineCommit, noBaseline, openBaseline } from '../baseline/baseline';
import { makeStorage } from '../host/savedFolders';
import { nameHostNode, wakeInProcess } from '../host/spawnHost';
import { toRatioRow } from '../ratioRow';
import { toSample } from '../statistics';

import type { BenchRow } from '../benchRow';

export const name = 'startUp';

const rounds = 15;
const limit = 0.6;
const saved = 5000;
const kinds = ['none', 'many'] as const;

/** `require` and `activate` of the built extension in fresh processes, beside the baseline's. */
export function run(): Promise<BenchRow[]> {
  return withScratchFolder(async folder => {
    const baseline = await openBaseline();
    const empty = join(folder, 'empty.js');
    await writeFile(empty, 'exports.activate = () => undefined;\n');
    const none = join(folder, 'none');
    await mkdir(none);
    const builds = await Promise.all(
      [resolve('dist', 'extension.js'), ...(baseline === undefined ? [] : [baseline.main])].map(
        async (main, index) => ({
          main,
          storages: {
            none,
            many: await makeStorage(join(folder, `many-${index}`), { ready: saved }),
          },
          times: { none: [] as number[], many: [] as number[] },
        }),
      ),
    );
    // The first process with many reports reads them all and writes an index.
    builds.forEach(({ main, storages }) =>
      wakeInProcess('memory', { main, storage: storages.many }),
    );
    const emptyMs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      emptyMs.push(wakeInProcess('start', { main: empty, storage: none }).startMs);
      for (const kind of kinds) {
        for (const { main, storages, times } of builds) {
          times[kind].push(wakeInProcess('start', { main, storage: storages[kind] }).startMs);
        }
      }
    }
    const baseMs = toSample(emptyMs, 'ms').median;
    const [own, base] = builds.map(({ times }) => times);
    return kinds.map(kind =>
      toRatioRow({
        measure: `require and activate with ${kind === 'none' ? 'no' : saved.toLocaleString('en-US')} saved reports`,
        own: own?.[kind].map(ms => ms - baseMs) ?? [],
        base: base?.[kind].map(ms => ms - baseMs),
        baseName: base === undefined ? noBaseline : `commit ${baselineCommit}`,
        unit: 'ms',
        limit,
        note: `dist/extension.js in a fresh process of ${nameHostNode()} with a stand-in for VS Code; an empty extension’s ${baseMs.toFixed(1)} ms subtracted`,
      }),
    );
  });
}
