import assert from 'node:assert/strict';

import { MemoryReportFiles } from '../../../support/memoryReportFiles';
import { makeReport, nothingAsked, savedAt, toFile } from '../../../support/savedReports';
import { isStorage, makeStore, openStore, renamed } from '../../../support/storeHarness';

describe('createReportStore', () => {
  describe('refresh', () => {
    it('picks up what another window created, changed and deleted, in one event', async () => {
      const { store, files, changes } = makeStore(
        makeReport({ id: 'same' }),
        makeReport({ id: 'changed' }),
        makeReport({ id: 'deleted' }),
      );
      await store.list();
      files.texts.delete('deleted.json');
      files.texts.set(...toFile(makeReport({ id: 'changed', name: 'x' })));
      files.texts.set(...toFile(makeReport({ id: 'made' })));

      await store.refresh();

      assert.deepEqual(
        changes.map(({ changed, removed }) => [[...changed].sort(), [...removed].sort()]),
        [[['changed', 'made'], ['deleted']]],
      );
      assert.deepEqual((await store.list()).map(({ id }) => id).sort(), [
        'changed',
        'made',
        'same',
      ]);
    });

    it('checks only the named reports', async () => {
      const { store, files, changes } = makeStore(makeReport({ id: 'a' }), makeReport({ id: 'b' }));
      await store.list();
      files.reads.length = 0;
      files.texts.set(...toFile(makeReport({ id: 'a', name: 'x' })));
      files.texts.set(...toFile(makeReport({ id: 'b', name: 'y' })));

      await store.refresh(['a']);

      assert.deepEqual(files.reads, ['a.json']);
      assert.deepEqual(changes, [{ changed: ['a'], removed: [] }]);
    });

    it('sends no event for the store’s own writes', async () => {
      const { store, changes } = makeStore(makeReport());
      await store.update('report-1', renamed('x'));
      changes.length = 0;

      await store.refresh();

      assert.deepEqual(changes, []);
    });

    it('sends an event for a change that a summary does not show', async () => {
      const { store, files, changes } = makeStore(makeReport());
      await store.list();
      files.texts.set(
        ...toFile(makeReport({ history: [{ replacedAt: savedAt, sections: nothingAsked }] })),
      );

      await store.refresh(['report-1']);

      assert.deepEqual(changes, [{ changed: ['report-1'], removed: [] }]);
    });

    it('detects a file that was repaired and one that was damaged', async () => {
      const { store, files } = openStore(
        new MemoryReportFiles([['bad.json', '{'], toFile(makeReport())]),
      );
      await store.list();
      files.texts.set('bad.json', toFile(makeReport())[1]);
      files.texts.set('report-1.json', '');

      await store.refresh();

      assert.deepEqual(
        (await store.list()).map(({ id, problem }) => [id, problem]),
        [
          ['bad', null],
          ['report-1', 'corrupt'],
        ],
      );
    });

    it('reads only files whose stamp is different, where the folder has stamps', async () => {
      const files = new MemoryReportFiles([
        toFile(makeReport({ id: 'a' })),
        toFile(makeReport({ id: 'b' })),
      ]);
      const stamps = new Map([
        ['a.json', '1'],
        ['b.json', '1'],
      ]);
      const { store } = openStore(Object.assign(files, { stamps: () => Promise.resolve(stamps) }));
      await store.list();
      files.reads.length = 0;
      stamps.set('b.json', '2');

      await store.refresh();

      assert.deepEqual(files.reads, ['b.json']);
    });

    it("doesn't revert an update in progress", async () => {
      const { store } = makeStore(makeReport());
      await store.list();

      const [, , entry] = await Promise.all([
        store.update('report-1', renamed('x')),
        store.refresh(),
        store.update('report-1', renamed('y')).then(() => store.findEntry('report-1')),
      ]);

      assert.ok(entry?.problem === null);
      assert.equal(entry.title, 'y');
    });
  });

  describe('a disk that fails', () => {
    for (const [fault, sentence] of [
      ['full', /disk is full/u],
      ['readOnly', /cannot be written/u],
    ] as const) {
      it(`is said, and nothing in memory is different, when it is ${fault}`, async () => {
        const { store, files, changes } = makeStore(makeReport());
        const before = await store.list();
        files.fault = fault;

        await assert.rejects(store.update('report-1', renamed('x')), isStorage(sentence));
        await assert.rejects(store.create(makeReport({ id: 'other' })), isStorage(sentence));
        await assert.rejects(store.rename('report-1', 'x'), isStorage(sentence));

        assert.deepEqual(await store.list(), before);
        assert.deepEqual(await store.get('report-1'), makeReport());
        assert.deepEqual(changes, []);
      });
    }

    it('keeps a report that could not be deleted', async () => {
      const { store, files } = makeStore(makeReport());
      await store.list();
      files.fault = 'readOnly';

      await assert.rejects(store.remove('report-1'), isStorage(/cannot be written/u));

      assert.equal((await store.list()).length, 1);
    });

    it('is listed again after a failure', async () => {
      const { store, files } = makeStore(makeReport());
      let fails = true;
      const list = files.list.bind(files);
      files.list = () => (fails ? Promise.reject(new Error('no list')) : list());

      await assert.rejects(store.list(), /no list/u);
      fails = false;

      assert.equal((await store.list()).length, 1);
    });
  });
});
