import assert from 'node:assert/strict';
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

import { startSampleService, type SampleService } from '../../src/sample/sampleService';
import { createReportLeases } from '../../src/storage/reportLeases';
import { systemClock } from '../../src/storage/systemClock';
import { lookUpOf } from '../support/runsHarness';

import { openWindow, type Window } from './support/openWindow';
import { withScratchFolder } from './support/scratchFolder';
import { shortClock } from './support/shortClock';
import { type Host, spawnHost } from './support/spawnHost';

interface Scene {
  service: SampleService;
  folder: string;
  /** Another window, of this process. */
  window: Window;
  reportId: string;
  /** A process that does the first run of the report. */
  start: (pauseAt: string) => Host;
}

/** Of a request: shorter than a process is stopped here. */
const timeoutMs = 5_000;
const stoppedMs = 7_000;

const readyAtOnce = { readyAfterMs: 0, notReadyPolls: 0 };
const { signal } = new AbortController();

async function withScene(work: (scene: Scene) => Promise<void>): Promise<void> {
  await withScratchFolder(async folder => {
    const behavior = { jobalyzer: { pay: { ...readyAtOnce }, experience: { ...readyAtOnce } } };
    const service = await startSampleService({ behavior });
    const { jobalyzer, lightcast, credentials } = service;
    const addresses = { jobalyzer, lightcast, credentials };
    try {
      const window = openWindow({ service: addresses, folder, clock: shortClock });
      const reportId = await window.runs.create(lookUpOf('pay', 'experience'), 'live');
      const task = { does: 'start', reportId } as const;
      const order = { service: addresses, folder, task, stopAt: null };
      const start = (pauseAt: string): Host => spawnHost({ ...order, pauseAt, timeoutMs });
      await work({ service, folder, window, reportId, start });
    } finally {
      await service.stop();
    }
  });
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await systemClock.sleep(5);
  }
}

/** Makes locks and leases a night older, as they are when the computer wakes. */
async function age(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter(name => /\.(?:lock|lease)$/u.test(name));
  for (const name of names) {
    const { mtimeMs } = await stat(join(folder, name));
    const then = new Date(mtimeMs - 8 * 3_600_000);
    await utimes(join(folder, name), then, then);
  }
  return names;
}

const didStep = (host: Host, step: string) => (): boolean => host.sofar.steps.includes(step);

describe('a process that is stopped', function () {
  this.timeout(60_000);

  before(function () {
    // Windows has no such signals, and its locks can't tell a process id that is used again.
    if (process.platform === 'win32') {
      this.skip();
    }
  });

  it('keeps the report while its order is on its way, and takes the answer in when it goes on', () =>
    withScene(async ({ service, folder, window, reportId, start }) => {
      // The head of the answer is there, the links are not.
      const host = start('order 1: answered');
      await until(didStep(host, 'order 1: answered'));
      const pausedAt = Date.now();
      const leases = createReportLeases(folder, systemClock);
      assert.ok((await age(folder)).includes(`.${reportId}.lease`));

      const resumed = await window.runs.resume(reportId, signal);
      const refreshed = await window.runs.refresh(reportId, signal);
      const [all] = await window.runs.resumeAll(signal);

      assert.deepEqual([resumed.end, refreshed.end, all?.end], Array(3).fill('elsewhere'));
      assert.deepEqual(await leases.findHeldByOthers(), [reportId]);
      assert.equal((await window.store.get(reportId)).order?.state, 'sending');
      await until(() => Date.now() - pausedAt >= stoppedMs);
      host.resume();
      const { ends } = await host.ended;
      const report = await window.store.get(reportId);
      assert.deepEqual(ends, ['finished']);
      assert.deepEqual([report.order?.state, report.sections.pay.state], ['placed', 'ready']);
      assert.equal(service.orders, 1);
    }));

  it('is waited for, and not written over, while it has a report locked', () =>
    withScene(async ({ folder, window, reportId, start }) => {
      // Between the whole temporary file and its name it has the lock.
      const host = start('file 1: not renamed');
      await until(didStep(host, 'file 1: not renamed'));
      const locks = (await age(folder)).filter(name => name.endsWith('.lock'));
      assert.equal(locks.length, 1);
      let isRenamed = false;
      const renaming = window.store.rename(reportId, 'Named meanwhile').then(() => {
        isRenamed = true;
      });
      await systemClock.sleep(200);
      assert.equal(isRenamed, false);
      host.resume();

      await Promise.all([renaming, host.ended]);

      const report = await window.store.get(reportId);
      assert.deepEqual([report.name, report.sections.pay.state], ['Named meanwhile', 'ready']);
    }));

  it('loses the report at once when it is killed while it is stopped', () =>
    withScene(async ({ folder, window, reportId, start }) => {
      const host = start('order 1: not sent');
      await until(didStep(host, 'order 1: not sent'));
      host.kill();
      await host.ended;

      assert.deepEqual(await createReportLeases(folder, systemClock).findHeldByOthers(), []);
      const { end } = await window.runs.resume(reportId, signal);

      assert.equal(end, 'undecided');
      assert.equal((await window.store.get(reportId)).order?.state, 'unknown');
    }));
});
