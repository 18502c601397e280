import assert from 'node:assert/strict';

import { MemoryReportFiles } from '../../../support/memoryReportFiles';
import {
  isPending,
  makeReport,
  nothingAsked,
  savedAt,
  toFile,
} from '../../../support/savedReports';
import { isStorage, makeStore, openStore, renamed } from '../../../support/storeHarness';

describe('createReportStore', () => {
  describe('list', () => {
    it('returns a summary of each report, newest first', async () => {
      const older = makeReport({ id: 'older', createdAt: '2026-01-01T00:00:00.000Z' });
      const newer = makeReport({
        id: 'newer',
        name: 'Mine',
        source: 'sample',
        createdAt: '2026-02-01T00:00:00.000Z',
        order: { state: 'unknown', at: savedAt, sections: ['pay'], notes: [] },
        sections: { ...nothingAsked, pay: isPending(null) },
      });
      const { store } = makeStore(older, newer);

      const entries = await store.list();

      assert.deepEqual(entries, [
        {
          id: 'newer',
          title: 'Mine',
          place: 'Seattle, Washington, United States',
          createdAt: '2026-02-01T00:00:00.000Z',
          updatedAt: savedAt,
          source: 'sample',
          state: 'pending',
          orderState: 'unknown',
          problem: null,
        },
        {
          id: 'older',
          title: 'Software Engineer',
          place: 'Seattle, Washington, United States',
          createdAt: '2026-01-01T00:00:00.000Z',
          updatedAt: savedAt,
          source: 'live',
          state: 'ready',
          orderState: 'placed',
          problem: null,
        },
      ]);
    });

    it('reads the folder once', async () => {
      const { store, files } = makeStore(makeReport());

      await store.list();
      await store.list();
      await store.findEntry('report-1');

      assert.deepEqual(files.reads, ['report-1.json']);
    });

    it('is empty when the folder is', async () => {
      assert.deepEqual(await makeStore().store.list(), []);
    });

    it("ignores files that aren't reports", async () => {
      const names = ['notes.txt', 'a b.json', '../x.json', '.hidden.json', 'x.json.tmp', '.json'];
      const files = new MemoryReportFiles(names.map(name => [name, toFile(makeReport())[1]]));

      assert.deepEqual(await openStore(files).store.list(), []);
      assert.deepEqual(files.reads, []);
    });

    it('lists a corrupt, a newer and an unreadable file as such', async () => {
      const files = new MemoryReportFiles([
        toFile(makeReport()),
        ['broken', '{'],
        ['broken.json', '{'],
        ['newer.json', '{"version": 7}'],
        ['locked.json', 'x'],
      ]);
      files.unreadable.add('locked.json');

      const entries = await openStore(files).store.list();

      assert.deepEqual(
        entries.map(({ id, problem }) => [id, problem]),
        [
          ['report-1', null],
          ['broken', 'corrupt'],
          ['locked', 'unreadable'],
          ['newer', 'newerVersion'],
        ],
      );
    });

    it('uses the ID in the file’s name when the text has another', async () => {
      const files = new MemoryReportFiles([['copy.json', toFile(makeReport())[1]]]);
      const { store } = openStore(files);

      assert.deepEqual(
        (await store.list()).map(({ id }) => id),
        ['copy'],
      );
      assert.equal((await store.get('copy')).id, 'copy');
    });

    it('keeps no figures in memory', async () => {
      const { store } = makeStore(makeReport());

      const [entry] = await store.list();

      assert.ok(JSON.stringify(entry).length < 400);
    });
  });

  describe('find and get', () => {
    it('return the whole report', async () => {
      const report = makeReport();
      const { store } = makeStore(report);

      assert.deepEqual(await store.find('report-1'), report);
      assert.deepEqual(await store.get('report-1'), report);
    });

    it('report a deleted report', async () => {
      const { store } = makeStore();

      assert.equal(await store.find('gone'), undefined);
      await assert.rejects(store.get('gone'), isStorage(/has been deleted/u));
    });

    it('reject when the file cannot be read as a report', async () => {
      const { store } = openStore(new MemoryReportFiles([['bad.json', '[]']]));

      await assert.rejects(store.find('bad'), isStorage(/isn't a readable report/u));
    });

    for (const id of ['../secrets', 'a/b', '', 'a.b', 'ä', 'a\u0000', '..']) {
      it(`refuse the id “${JSON.stringify(id)}” without touching a file`, async () => {
        const { store, files } = makeStore();

        await assert.rejects(store.find(id), isStorage(/letters, digits and hyphens/u));
        await assert.rejects(
          store.create(makeReport({ id })),
          isStorage(/letters, digits and hyphens/u),
        );
        await assert.rejects(
          store.update(id, renamed('x')),
          isStorage(/letters, digits and hyphens/u),
        );
        await assert.rejects(store.remove(id), isStorage(/letters, digits and hyphens/u));
        assert.deepEqual([files.reads, files.states], [[], []]);
      });
    }
  });

  describe('onDidChange', () => {
    it('stops when disposed', async () => {
      const { store } = makeStore(makeReport());
      let told = 0;
      const subscription = store.onDidChange(() => (told += 1));

      subscription.dispose();
      await store.rename('report-1', 'x');

      assert.equal(told, 0);
    });

    it('calls the other listeners, and logs the error, when a listener throws', async () => {
      const { store, log, changes } = makeStore(makeReport());
      store.onDidChange(() => {
        throw new Error('broken listener');
      });
      let told = 0;
      store.onDidChange(() => (told += 1));

      await store.rename('report-1', 'x');

      assert.deepEqual([told, changes.length], [1, 1]);
      assert.match(log.lines.join(), /broken listener/u);
    });
  });
});
