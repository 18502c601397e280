import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startSampleService } from '../../src/sample/sampleService';
import { formatStoredReport } from '../../src/reports/store/formatStoredReport';
import { toStorageError } from '../../src/storage/storageError';
import { lookUpOf } from '../support/runsHarness';
import { makeReport } from '../support/savedReports';

import { HastyClock } from './support/hastyClock';
import { openWindow, type Window } from './support/openWindow';
import { withScratchFolder } from './support/scratchFolder';

import type { ReportFiles } from '../../src/reports/store/reportFiles';
import type { SampleService } from '../../src/sample/sampleService';

interface Scene {
  service: SampleService;
  window: Window;
  folder: string;
}

/** Which writes fail, counted from 1, and with which code of the file system. */
interface DiskFault {
  code: string;
  fails: (write: number) => boolean;
}

/** A window over a disk that fails at some writes. */
async function withDisk(fault: DiskFault, work: (scene: Scene) => Promise<void>): Promise<void> {
  await withScratchFolder(async folder => {
    const waits = { readyAfterMs: 0, notReadyPolls: 0 };
    const service = await startSampleService({ behavior: { jobalyzer: { pay: waits } } });
    let writes = 0;
    const wrapFiles = (files: ReportFiles): ReportFiles => ({
      list: () => files.list(),
      read: name => files.read(name),
      remove: name => files.remove(name),
      write: async (name, text, durability) => {
        writes += 1;
        if (fault.fails(writes)) {
          const error = Object.assign(new Error('refused'), { code: fault.code });
          throw toStorageError(error, { action: 'save', path: join(folder, name) });
        }
        await files.write(name, text, durability);
      },
    });
    try {
      const window = openWindow({ service, folder, clock: new HastyClock(), wrapFiles });
      await work({ service, window, folder });
    } finally {
      await service.stop();
    }
  });
}

const wellDisk: DiskFault = { code: '', fails: () => false };
const { signal } = new AbortController();

describe('a disk that does not do as it should', function () {
  this.timeout(60_000);

  for (const [code, words] of [
    ['ENOSPC', /disk is full/u],
    ['EROFS', /read-only/u],
    ['EACCES', /permission denied/u],
    ['EDQUOT', /quota/u],
    ['EIO', /disk error occurred/u],
  ] as const) {
    it(`orders nothing when nothing can be saved: ${code}`, () =>
      withDisk({ code, fails: () => true }, async ({ window, service }) => {
        await assert.rejects(window.runs.run(lookUpOf('pay'), 'live', signal), words);

        assert.equal(service.requests.length, 0);
      }));

    it(`orders nothing when the journal cannot be written: ${code}`, () =>
      withDisk({ code, fails: write => write >= 2 }, async ({ window, service }) => {
        const { end, problem } = await window.runs.run(lookUpOf('pay'), 'live', signal);

        assert.equal(end, 'suspended');
        assert.match(problem?.message ?? '', words);
        assert.equal(service.orders, 0);
      }));

    it(`keeps the links of an order until they can be saved: ${code}`, () =>
      withDisk({ code, fails: write => write >= 3 && write <= 5 }, async scene => {
        const { end, reportId } = await scene.window.runs.run(lookUpOf('pay'), 'live', signal);

        assert.equal(end, 'finished');
        assert.equal((await scene.window.store.get(reportId)).sections.pay.state, 'ready');
        assert.equal(scene.service.orders, 1);
      }));

    it(`keeps a report waiting whose figures cannot be saved: ${code}`, () =>
      withDisk({ code, fails: write => write === 4 }, async ({ window, service }) => {
        const { end, reportId } = await window.runs.run(lookUpOf('pay'), 'live', signal);
        assert.equal(end, 'suspended');

        const resumed = await window.runs.resume(reportId, signal);

        assert.equal(resumed.end, 'finished');
        assert.equal(service.orders, 1);
      }));
  }

  it('makes a folder that was removed meanwhile again', () =>
    withDisk(wellDisk, async ({ window, folder }) => {
      await window.store.create(makeReport({ id: 'first' }));
      await rm(folder, { recursive: true });
      await mkdir(folder);

      const { end } = await window.runs.run(lookUpOf('pay'), 'live', signal);

      assert.equal(end, 'finished');
    }));

  const newer = JSON.stringify({ ...makeReport({ id: 'odd' }), version: 99 });
  for (const [name, text, problem] of [
    ['an empty file', '', 'corrupt'],
    ['half a file', formatStoredReport(makeReport({ id: 'odd' })).slice(0, 300), 'corrupt'],
    ['zeros', '\0'.repeat(4096), 'corrupt'],
    ['a file of a newer version', newer, 'newerVersion'],
  ] as const) {
    it(`leaves ${name} as it is, beside reports that work`, () =>
      withDisk(wellDisk, async ({ window, folder }) => {
        await writeFile(join(folder, 'odd.json'), text);
        const { end } = await window.runs.run(lookUpOf('pay'), 'live', signal);
        const entries = await window.store.list();

        assert.equal(end, 'finished');
        assert.deepEqual(entries.map(entry => entry.problem).sort(), [null, problem].sort());
        await assert.rejects(window.store.rename('odd', 'better'));
        await assert.rejects(window.store.create(makeReport({ id: 'odd' })));
        await window.runs.resumeAll(signal);
        assert.equal(await readFile(join(folder, 'odd.json'), 'utf8'), text);
      }));
  }

  it('lists 5,000 files', () =>
    withDisk(wellDisk, async ({ window, folder }) => {
      const text = formatStoredReport(makeReport({ id: 'same' }));
      for (let from = 0; from < 5000; from += 250) {
        const batch = Array.from({ length: 250 }, (_, at) => join(folder, `r-${from + at}.json`));
        await Promise.all(batch.map(path => writeFile(path, text)));
      }

      assert.equal((await window.store.list()).length, 5000);
    }));
});
