import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

import { createReportLeases } from '../../../src/storage/reportLeases';
import { SkippingClock } from '../../support/fakeClock';
import { isStorage } from '../../support/storeHarness';

import type { ReportLeases } from '../../../src/reports/runs/runLease';

/** The id of a process that has ended. */
function findEndedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('createReportLeases', () => {
  const made: string[] = [];

  afterEach(async () => {
    await Promise.all(made.splice(0).map(path => rm(path, { recursive: true, force: true })));
  });

  /** Leases of a window whose waiting takes no time. */
  async function makeLeases(): Promise<{ folder: string; leases: ReportLeases }> {
    const parent = await mkdtemp(join(tmpdir(), 'report-leases-'));
    made.push(parent);
    const folder = join(parent, 'reports');
    return { folder, leases: createReportLeases(folder, new SkippingClock(Date.now())) };
  }

  /** A lease that somebody else left or holds, touched so many seconds ago. */
  async function leave(folder: string, text: string, secondsAgo: number): Promise<void> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, '.a.lease');
    await writeFile(path, text);
    const then = new Date(Date.now() - secondsAgo * 1000);
    await utimes(path, then, then);
  }

  it('are granted to one window at a time', async () => {
    const { leases } = await makeLeases();

    const first = await leases.acquire('a');
    const second = await leases.acquire('a');
    const other = await leases.acquire('b');

    assert.deepEqual([typeof first, second, typeof other], ['function', undefined, 'function']);
    await Promise.all([first?.(), other?.()]);
  });

  it('are granted again once released, and leave no files', async () => {
    const { folder, leases } = await makeLeases();
    const release = await leases.acquire('a');
    await release?.();

    const again = await leases.acquire('a');
    await again?.();

    assert.equal(typeof again, 'function');
    assert.deepEqual(await readdir(folder), []);
  });

  it('are free at once when their holder on this computer has exited', async () => {
    const { folder, leases } = await makeLeases();
    await leave(folder, `${hostname()} ${findEndedProcess()} x`, 0);

    const release = await leases.acquire('a');

    assert.equal(typeof release, 'function');
    await release?.();
  });

  it('are kept for a holder that is alive here or elsewhere', async () => {
    for (const holder of [`${hostname()} ${process.pid} x`, 'other-machine 1 x']) {
      const { folder, leases } = await makeLeases();
      await leave(folder, holder, 5);

      assert.equal(await leases.acquire('a'), undefined);
    }
  });

  it('are free when they were not touched for a while', async () => {
    const { folder, leases } = await makeLeases();
    await leave(folder, 'other-machine 1 x', 60);

    const release = await leases.acquire('a');

    assert.equal(typeof release, 'function');
    await release?.();
  });

  it('of other processes are visible while those are alive', async () => {
    const { folder, leases } = await makeLeases();
    assert.deepEqual(await leases.findHeldByOthers(), []);
    await leave(folder, `${hostname()} ${process.ppid} x`, 5);
    const release = await leases.acquire('mine');

    assert.deepEqual(await leases.findHeldByOthers(), ['a']);
    assert.deepEqual(await leases.findHeldByOthers(['mine', 'a', 'nobody']), ['a']);
    await leave(folder, `${hostname()} ${findEndedProcess()} x`, 5);
    assert.deepEqual(await leases.findHeldByOthers(), []);
    await release?.();
  });

  it("explain the error when the folder can't be written to", async () => {
    const { folder } = await makeLeases();
    await writeFile(folder, 'no folder');
    const leases = createReportLeases(folder, new SkippingClock(Date.now()));

    await assert.rejects(leases.acquire('a'), isStorage(/isn't a folder/u));
  });
});
