import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { withScratchFolder } from '../../reliability/support/scratchFolder';
import { type BenchRow, mark } from '../benchRow';
import { makeStorage } from '../host/savedFolders';
import { nameHostNode, wakeInProcess } from '../host/spawnHost';
import { toSample } from '../statistics';

export const name = 'startUp';

const rounds = 15;
const limitMs = 25;
const saved = 5000;

/** `require` and `activate` of the built extension in fresh processes, beside an empty one. */
export function run(): Promise<BenchRow[]> {
  return withScratchFolder(async folder => {
    const product = resolve('dist', 'extension.js');
    const empty = join(folder, 'empty.js');
    await writeFile(empty, 'exports.activate = () => undefined;\n');
    const storages = {
      none: join(folder, 'none'),
      many: await makeStorage(join(folder, 'many'), { ready: saved }),
    };
    await mkdir(storages.none);
    // The first one with many reports reads them all and leaves an index.
    wakeInProcess('memory', { main: product, storage: storages.many });
    const times: Record<'empty' | 'none' | 'many', number[]> = { empty: [], none: [], many: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.empty.push(wakeInProcess('start', { main: empty, storage: storages.none }).startMs);
      times.none.push(wakeInProcess('start', { main: product, storage: storages.none }).startMs);
      times.many.push(wakeInProcess('start', { main: product, storage: storages.many }).startMs);
    }
    const baseMs = toSample(times.empty, 'ms').median;
    return (['none', 'many'] as const).map(which => {
      const { median, spread } = toSample(times[which], 'ms');
      return mark({
        measure: `start with ${which === 'none' ? 'no' : saved.toLocaleString('en-US')} saved reports`,
        value: median - baseMs,
        unit: 'ms',
        spread,
        limit: limitMs,
        peers: `empty extension ${baseMs.toFixed(1)} ms, taken off`,
        note: `\`require\` and \`activate\` of dist/extension.js in a fresh process of ${nameHostNode()}, VS Code replaced by a stand-in`,
      });
    });
  });
}
