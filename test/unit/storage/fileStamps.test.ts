import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { stampFiles } from '../../../src/storage/fileStamps';

const minuteMs = 60_000;

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'file-stamps-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('stampFiles', () => {
  it('returns a unique stamp for each existing file', () =>
    withFolder(async folder => {
      const names = Array.from({ length: 300 }, (_, index) => `${index}.json`);
      await Promise.all(names.map(name => writeFile(join(folder, name), 'x')));

      const stamps = await stampFiles(folder, names, Date.now() + minuteMs);

      assert.deepEqual([...stamps.keys()].sort(), [...names].sort());
      assert.equal(new Set(stamps.values()).size, 300);
      assert.ok(!new Set(stamps.values()).has(null));
    }));

  it('returns the same stamp as long as nothing changes', () =>
    withFolder(async folder => {
      await writeFile(join(folder, 'a.json'), 'x');
      const now = Date.now() + minuteMs;

      const first = await stampFiles(folder, ['a.json'], now);
      const second = await stampFiles(folder, ['a.json'], now + minuteMs);

      assert.deepEqual(first, second);
    }));

  it('has no stamp for a file that has just changed', () =>
    withFolder(async folder => {
      await writeFile(join(folder, 'a.json'), 'x');

      assert.deepEqual(
        await stampFiles(folder, ['a.json'], Date.now()),
        new Map([['a.json', null]]),
      );
    }));

  it("omits missing files, and has null for those that can't be checked", () =>
    withFolder(async folder => {
      await writeFile(join(folder, 'file'), 'x');
      await mkdir(join(folder, 'folder'));

      const stamps = await stampFiles(folder, ['gone.json', 'file/a.json'], Date.now());

      assert.deepEqual(stamps, new Map([['file/a.json', null]]));
    }));
});
