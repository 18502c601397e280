import assert from 'node:assert/strict';
import fc from 'fast-check';

import { createReportIndex } from '../../../../src/reports/store/reportIndex';
import { createReportStore } from '../../../../src/reports/store/createReportStore';
import { indexName } from '../../../../src/reports/store/summaryIndex';
import { SkippingClock } from '../../../support/fakeClock';
import { KeptLog } from '../../../support/keptLog';
import { makeReport, nothingAsked, toFile } from '../../../support/savedReports';
import { StampedFiles } from '../../../support/stampedFiles';

import type { ReportStore } from '../../../../src/reports/store/reportStore';

const small = makeReport({ sections: nothingAsked });
const ids = Array.from({ length: 30 }, (_, index) => `r${index}`);
const makeFolder = (): StampedFiles =>
  new StampedFiles(ids.map(id => toFile({ ...small, id, name: id })));

function openWindow(files: StampedFiles, madeBy = '1.0.0'): ReportStore {
  const log = new KeptLog();
  const index = createReportIndex({ files, madeBy, log });
  return createReportStore({ files, clock: new SkippingClock(), log, index });
}

/** A folder with an index that knows all of it, and nothing read yet. */
async function makeIndexed(): Promise<StampedFiles> {
  const files = makeFolder();
  await openWindow(files).list();
  await settle();
  assert.ok(files.texts.has(indexName));
  files.reads.length = 0;
  return files;
}

/** Lets what nobody waits for come to its end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

/** What the files say, without any index. */
const readTruth = (files: StampedFiles): ReturnType<ReportStore['list']> =>
  createReportStore({ files, clock: new SkippingClock(), log: new KeptLog() }).list();

describe('createReportIndex', () => {
  it('avoids reading unchanged files', async () => {
    const files = await makeIndexed();

    const entries = await openWindow(files).list();

    assert.deepEqual(files.reads, [indexName]);
    assert.deepEqual(entries, await readTruth(files));
  });

  it('avoids it when a refresh comes before the first list', async () => {
    const files = await makeIndexed();
    files.texts.set(...toFile({ ...small, id: 'r3', name: 'changed' }));
    const store = openWindow(files);
    const changes: unknown[] = [];
    store.onDidChange(change => changes.push(change));

    await store.refresh();

    assert.deepEqual(files.reads, [indexName, 'r3.json']);
    assert.deepEqual(changes, [{ changed: ['r3'], removed: [] }]);
    assert.deepEqual(await store.list(), await readTruth(files));
  });

  it('compares the folder once more when that is asked for while it loads', async () => {
    const files = await makeIndexed();
    const store = openWindow(files);

    await Promise.all([store.list(), store.refresh()]);

    assert.deepEqual(files.reads, [indexName]);
  });

  it('has files read that were changed or made since, and shows none that is gone', async () => {
    const files = await makeIndexed();
    files.texts.set(...toFile({ ...small, id: 'r3', name: 'changed' }));
    files.texts.set(...toFile({ ...small, id: 'made' }));
    files.texts.delete('r7.json');

    const entries = await openWindow(files).list();

    assert.deepEqual([...files.reads].sort(), [indexName, 'made.json', 'r3.json']);
    assert.deepEqual(entries, await readTruth(files));
  });

  it('has a file read that stands under another name', async () => {
    const files = await makeIndexed();
    const text = files.texts.get('r3.json');
    files.texts.delete('r3.json');
    files.texts.set('other.json', text!);

    const entries = await openWindow(files).list();

    assert.ok(entries.some(({ id }) => id === 'other') && !entries.some(({ id }) => id === 'r3'));
    assert.deepEqual(entries, await readTruth(files));
  });

  for (const [what, text] of [
    ['empty', ''],
    ['broken', '{"version":1}\n[["r1",1]]\n'],
    ['of another kind', 'hello\nworld\n'],
  ] as const) {
    it(`has every file read, and is written again, when it is ${what}`, async () => {
      const files = await makeIndexed();
      const before = files.texts.get(indexName);
      files.texts.set(indexName, text);

      const entries = await openWindow(files).list();
      await settle();

      assert.deepEqual(entries, await readTruth(files));
      assert.equal(files.texts.get(indexName)?.length, before?.length);
    });
  }

  it('has every file read, and is written again, when another version wrote it', async () => {
    const files = await makeIndexed();

    await openWindow(files, '2.0.0').list();
    await settle();

    assert.equal(files.reads.filter(name => name !== indexName).length, 30);
    assert.match(files.texts.get(indexName) ?? '', /"madeBy":"2\.0\.0"/u);
  });

  it('is not written for a few reports', async () => {
    const files = new StampedFiles([toFile(small)]);

    await openWindow(files).list();
    await settle();

    assert.equal(files.texts.has(indexName), false);
  });

  it("lists every report when the index can't be written", async () => {
    const files = makeFolder();
    files.fault = 'full';

    const entries = await openWindow(files).list();
    await settle();

    assert.equal(entries.length, 30);
    assert.equal(files.texts.has(indexName), false);
  });

  it('lets a change be told of a report that only the index has read', async () => {
    const files = await makeIndexed();
    const store = openWindow(files);
    await store.list();
    const changes: unknown[] = [];
    store.onDidChange(change => changes.push(change));
    files.texts.set(...toFile({ ...small, id: 'r3', name: 'changed' }));

    await store.refresh(['r3', 'r4']);

    assert.deepEqual(changes, [{ changed: ['r3'], removed: [] }]);
  });

  it('contains no title of a deleted report', async () => {
    const files = await makeIndexed();
    const store = openWindow(files);
    await store.list();

    await Promise.all([store.remove('r3'), store.remove('r4'), store.remove('r5')]);
    await settle();

    assert.doesNotMatch(files.texts.get(indexName) ?? '', /"r[345]"/u);
    assert.match(files.texts.get(indexName) ?? '', /"r6"/u);
  });

  it('does not restore a report that is deleted while the index is read', async () => {
    const files = await makeIndexed();
    const store = openWindow(files);

    const [entries] = await Promise.all([store.list(), store.remove('r3')]);

    assert.ok(!(await store.list()).some(({ id }) => id === 'r3'));
    assert.ok(entries.length >= 29);
  });

  it('never shows anything but the files, whatever two windows and others do', async function () {
    this.timeout(20_000);
    const anyId = fc.constantFrom(...ids.slice(0, 4), 'made');
    const step = fc.oneof(
      fc.record({ does: fc.constant('rename' as const), id: anyId, word: fc.string() }),
      fc.record({ does: fc.constant('write' as const), id: anyId, word: fc.string() }),
      fc.record({ does: fc.constant('remove' as const), id: anyId, word: fc.constant('') }),
      fc.record({ does: fc.constant('open' as const), id: anyId, word: fc.constant('') }),
      fc.record({ does: fc.constant('spoil' as const), id: anyId, word: fc.string() }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(0, 1), step), { maxLength: 12 }),
        async steps => {
          const files = await makeIndexed();
          const windows = [openWindow(files), openWindow(files)];
          for (const [at, { does, id, word }] of steps) {
            switch (does) {
              case 'rename':
                await windows[at]!.update(id, report => ({ ...report, name: word }));
                break;
              case 'write':
                files.texts.set(...toFile({ ...small, id, name: word }));
                break;
              case 'remove':
                await windows[at]!.remove(id);
                break;
              case 'open':
                windows[at] = openWindow(files);
                await windows[at].list();
                break;
              case 'spoil':
                files.texts.set(indexName, word);
                break;
            }
          }

          const third = openWindow(files);
          const truth = await readTruth(files);

          assert.deepEqual(await third.list(), truth);
          for (const window of windows) {
            await window.refresh();
            assert.deepEqual(await window.list(), truth);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
