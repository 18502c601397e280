import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

import { createReportStore } from '../../../src/reports/store/createReportStore';
import { createReportFolder } from '../../../src/storage/reportFolder';
import { systemClock } from '../../../src/storage/systemClock';
import { KeptLog } from '../../support/keptLog';
import { makeReport } from '../../support/savedReports';
import { isStorage } from '../../support/storeHarness';

import type { ReportFiles } from '../../../src/reports/store/reportFiles';

describe('createReportFolder', () => {
  const made: string[] = [];

  afterEach(async () => {
    await Promise.all(made.splice(0).map(path => rm(path, { recursive: true, force: true })));
  });

  async function makeFolder(): Promise<{ path: string; files: ReportFiles }> {
    const parent = await mkdtemp(join(tmpdir(), 'report-folder-'));
    made.push(parent);
    const path = join(parent, 'reports');
    return { path, files: createReportFolder(path, systemClock) };
  }

  it('is empty before anything is saved', async () => {
    const { files } = await makeFolder();

    assert.deepEqual(await files.list(), []);
    assert.deepEqual(await files.stamps?.(), new Map());
  });

  it('creates the folder and saves the text unchanged', async () => {
    const { path, files } = await makeFolder();
    const text = '{"a": "ä 👩‍👩‍👧 \u2028"}\n';

    await files.write('a.json', text);

    assert.equal(await readFile(join(path, 'a.json'), 'utf8'), text);
    assert.equal(await files.read('a.json'), text);
    assert.deepEqual(await files.list(), ['a.json']);
  });

  it('creates files that only the user can read', async () => {
    const { path, files } = await makeFolder();

    await files.write('a.json', 'x');

    const modes = [await stat(join(path, 'a.json')), await stat(path)].map(
      ({ mode }) => mode & 0o777,
    );
    assert.deepEqual(modes, process.platform === 'win32' ? modes : [0o600, 0o700]);
  });

  it('leaves no temporary file, even when the write fails', async () => {
    const { path, files } = await makeFolder();
    await files.write('a.json', 'x');
    await mkdir(join(path, 'b.json'));

    await assert.rejects(files.write('b.json', 'y'), isStorage(/couldn't be saved/u));

    assert.deepEqual((await readdir(path)).sort(), ['a.json', 'b.json']);
  });

  it('keeps the earlier file when it cannot be replaced', async () => {
    const { path, files } = await makeFolder();
    await files.write('a.json', 'earlier');
    await rm(path, { recursive: true });
    await writeFile(path, 'no folder');

    await assert.rejects(files.write('a.json', 'later'), isStorage(/./u));
    await assert.rejects(files.list(), isStorage(/isn't a folder/u));

    assert.equal(await readFile(path, 'utf8'), 'no folder');
  });

  it('removes stale temporary files, and only those', async () => {
    const { path, files } = await makeFolder();
    await mkdir(path);
    const old = new Date(Date.now() - 60 * 60_000);
    for (const name of ['.a.json.1.tmp', 'notes.tmp', 'a.json']) {
      await writeFile(join(path, name), 'x');
      await utimes(join(path, name), old, old);
    }
    await writeFile(join(path, '.a.json.2.tmp'), 'being written');

    await files.write('b.json', 'y');

    assert.deepEqual((await readdir(path)).sort(), [
      '.a.json.2.tmp',
      'a.json',
      'b.json',
      'notes.tmp',
    ]);
  });

  it('removes a file, and resolves when it no longer exists', async () => {
    const { files } = await makeFolder();
    await files.write('a.json', 'x');

    await files.remove('a.json');
    await files.remove('a.json');

    assert.deepEqual(await files.list(), []);
  });

  it("distinguishes a missing file from one that can't be read", async () => {
    const { files, path } = await makeFolder();

    assert.equal(await files.read('a.json'), undefined);
    await mkdir(join(path, 'folder.json'), { recursive: true });
    await assert.rejects(files.read('folder.json'), isStorage(/isn't a report/u));
  });

  it('does not read a file that is far too large', async () => {
    const { files, path } = await makeFolder();
    await files.write('a.json', 'x');
    await writeFile(join(path, 'large.json'), Buffer.alloc(33 * 1024 * 1024));

    await assert.rejects(files.read('large.json'), isStorage(/too large/u));
  });

  it('returns another stamp when the content changes, even with the same length', async () => {
    const { path, files } = await makeFolder();
    await files.write('a.json', 'x');
    await files.write('b.json', 'x');
    const later = createReportFolder(path, { ...systemClock, now: () => Date.now() + 60_000 });
    const before = await later.stamps?.();

    await files.write('b.json', 'y');
    const after = await later.stamps?.();

    assert.equal(typeof after?.get('a.json'), 'string');
    assert.equal(after?.get('a.json'), before?.get('a.json'));
    assert.notEqual(after?.get('b.json'), before?.get('b.json'));
  });

  it('has no stamp for a file that has just changed', async () => {
    const { files } = await makeFolder();

    await files.write('a.json', 'x');

    assert.deepEqual(await files.stamps?.(), new Map([['a.json', null]]));
  });

  it('loses no change that two windows make at once', async () => {
    const { path } = await makeFolder();
    const stores = [1, 2].map(() =>
      createReportStore({
        files: createReportFolder(path, systemClock),
        clock: systemClock,
        log: new KeptLog(),
      }),
    );
    const lookUp = { ...makeReport().lookUp, skills: [] };
    await stores[0]!.create(makeReport({ lookUp }));
    const skills = Array.from({ length: 20 }, (_, index) => `skill ${index}`);

    await Promise.all(
      skills.map((skill, index) =>
        stores[index % 2]!.update('report-1', report => ({
          ...report,
          lookUp: { ...report.lookUp, skills: [...report.lookUp.skills, skill] },
        })),
      ),
    );

    const report = await stores[0]!.get('report-1');
    assert.deepEqual([...report.lookUp.skills].sort(), [...skills].sort());
    assert.deepEqual(await readdir(path), ['report-1.json']);
  });

  it('breaks a stale lock', async () => {
    const { path, files } = await makeFolder();
    await mkdir(path);
    const lock = join(path, '.a.json.lock');
    const old = new Date(Date.now() - 60_000);
    await writeFile(lock, 'of a window that crashed');
    await utimes(lock, old, old);

    const result = await files.exclusively?.('a.json', () => Promise.resolve('done'));

    assert.equal(result, 'done');
    assert.deepEqual(await readdir(path), []);
  });

  it('breaks the lock of a process that has exited at once', async () => {
    const { path } = await makeFolder();
    const sleep = (): Promise<void> => Promise.reject(new Error('it waits'));
    const files = createReportFolder(path, { ...systemClock, sleep });
    await files.write('b.json', 'swept');
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeFile(join(path, '.a.json.lock'), `${hostname()} ${pid} x`);

    const result = await files.exclusively?.('a.json', () => Promise.resolve('done'));

    assert.equal(result, 'done');
    assert.deepEqual(await readdir(path), ['b.json']);
  });

  it('breaks a lock whose holder exited before it wrote its name', async () => {
    const { path, files } = await makeFolder();
    await mkdir(path);
    const lock = join(path, '.a.json.lock');
    const then = new Date(Date.now() - 3_000);
    await writeFile(lock, '');
    await utimes(lock, then, then);

    const result = await files.exclusively?.('a.json', () => Promise.resolve('done'));

    assert.equal(result, 'done');
  });

  it('removes the leases and locks of processes that have exited, and no others', async () => {
    const { path, files } = await makeFolder();
    await mkdir(path);
    const { pid } = spawnSync(process.execPath, ['--version']);
    const names = ['.a.lease', '.a.json.lock', '.b.lease', '.c.lease'];
    const holders = [`${hostname()} ${pid} x`, `${hostname()} ${pid} y`];
    const living = [`${hostname()} ${process.pid} x`, 'other-machine 1 x'];
    for (const [index, text] of [...holders, ...living].entries()) {
      await writeFile(join(path, names[index] ?? ''), text);
    }

    await files.write('z.json', '{}');

    assert.deepEqual((await readdir(path)).sort(), ['.b.lease', '.c.lease', 'z.json']);
  });

  it('releases the lock when the work fails', async () => {
    const { path, files } = await makeFolder();

    await assert.rejects(
      async () => files.exclusively?.('a.json', () => Promise.reject(new Error('failed'))),
      /failed/u,
    );

    assert.deepEqual(await readdir(path), []);
  });
});
