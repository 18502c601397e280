import assert from 'node:assert/strict';
import fs, { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createReportFolder } from '../../../src/storage/reportFolder';
import { systemClock } from '../../../src/storage/systemClock';

import type { ReportFiles } from '../../../src/reports/store/reportFiles';

/** What is done to the disk by the work, in order: `write`, `sync`, `rename`, with what. */
async function watchDisk(work: () => Promise<unknown>): Promise<string[]> {
  const open = fs.open.bind(fs);
  const rename = fs.rename.bind(fs);
  const steps: string[] = [];
  const toKind = (path: unknown): string => /\.[a-z]+$/u.exec(String(path))?.[0] ?? 'folder';
  fs.open = async (path, ...rest) => {
    const handle = await open(path, ...rest);
    const sync = handle.sync.bind(handle);
    const write = handle.writeFile.bind(handle);
    handle.sync = async () => {
      await sync();
      steps.push(`sync ${toKind(path)}`);
    };
    handle.writeFile = async (...args) => {
      await write(...args);
      steps.push(`write ${toKind(path)}`);
    };
    return handle;
  };
  fs.rename = async (from, to) => {
    await rename(from, to);
    steps.push(`rename ${toKind(from)} to ${toKind(to)}`);
  };
  try {
    await work();
  } finally {
    Object.assign(fs, { open, rename });
  }
  return steps;
}

describe('createReportFolder and the disk', () => {
  const made: string[] = [];

  afterEach(async () => {
    await Promise.all(made.splice(0).map(path => rm(path, { recursive: true, force: true })));
  });

  async function makeFolder(): Promise<{ files: ReportFiles }> {
    const parent = await mkdtemp(join(tmpdir(), 'report-folder-'));
    made.push(parent);
    return { files: createReportFolder(join(parent, 'reports'), systemClock) };
  }

  it('syncs the file before the rename, and the folder after it', async () => {
    const { files } = await makeFolder();

    const steps = await watchDisk(() => files.write('a.json', 'x'));

    assert.deepEqual(steps, ['write .tmp', 'sync .tmp', 'rename .tmp to .json', 'sync folder']);
  });

  it('never replaces a file with one that is not synced', async () => {
    const { files } = await makeFolder();
    await files.write('a.json', 'x');

    const steps = await watchDisk(() => files.write('a.json', 'y', 'whole'));

    assert.deepEqual(steps, ['write .tmp', 'sync .tmp', 'rename .tmp to .json']);
  });

  it('does not sync a file that may be lost', async () => {
    const { files } = await makeFolder();

    const steps = await watchDisk(() => files.write('a.json', 'x', 'none'));

    assert.deepEqual(steps, ['write .tmp', 'rename .tmp to .json']);
  });

  it('syncs the folder once for many files', async () => {
    const { files } = await makeFolder();
    const names = Array.from({ length: 30 }, (_, index) => `${index}.json`);

    const steps = await watchDisk(() => Promise.all(names.map(name => files.write(name, 'x'))));

    const syncs = steps.filter(step => step === 'sync folder').length;
    assert.ok(syncs >= 1 && syncs <= 15, `${syncs} times`);
    assert.equal(steps.at(-1), 'sync folder', 'also for the last of them');
  });
});
