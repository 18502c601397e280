import assert from 'node:assert/strict';

import { parseStoredReport } from '../../../../src/reports/store/parseStoredReport';
import { MemoryReportFiles } from '../../../support/memoryReportFiles';
import { makeReport, toFile } from '../../../support/savedReports';
import { isStorage, makeStore, openStore, renamed } from '../../../support/storeHarness';

describe('createReportStore', () => {
  describe('create', () => {
    it('writes the file and sends an event', async () => {
      const { store, files, changes } = makeStore();
      const report = makeReport();

      await store.create(report);

      assert.deepEqual([...files.texts], [toFile(report)]);
      assert.deepEqual(changes, [{ changed: ['report-1'], removed: [] }]);
      assert.equal((await store.findEntry('report-1'))?.problem, null);
    });

    it('never overwrites a file, readable or not', async () => {
      for (const text of [toFile(makeReport())[1], '{"version": 9}', 'rubbish']) {
        const { store, files } = openStore(new MemoryReportFiles([['report-1.json', text]]));

        await assert.rejects(
          store.create(makeReport()),
          isStorage(/A report with this ID already exists/u),
        );
        assert.equal(files.texts.get('report-1.json'), text);
      }
    });
  });

  describe('update', () => {
    it('writes the changed report with the timestamp of the change', async () => {
      const { store, files, clock } = makeStore(makeReport());
      await clock.sleep(5_000);

      const saved = await store.update('report-1', renamed('Other'));

      assert.deepEqual(saved, makeReport({ name: 'Other', updatedAt: '2026-01-05T09:00:05.000Z' }));
      assert.deepEqual(parseStoredReport(files.texts.get('report-1.json') ?? ''), {
        problem: null,
        report: saved,
      });
      assert.equal((await store.list())[0]?.id, 'report-1');
    });

    it('writes nothing and sends no event when nothing changed', async () => {
      const { store, files, clock, changes } = makeStore(makeReport());
      await clock.sleep(5_000);

      const saved = await store.update('report-1', report => structuredClone(report));

      assert.deepEqual(saved, makeReport());
      assert.deepEqual([files.states, changes], [[], []]);
    });

    it('resolves to undefined, and restores nothing, when the report was deleted', async () => {
      const { store, files, changes } = makeStore(makeReport());
      await store.list();
      files.texts.clear();

      assert.equal(await store.update('report-1', renamed('x')), undefined);
      assert.deepEqual([...files.texts], []);
      assert.deepEqual(changes, [{ changed: [], removed: ['report-1'] }]);
    });

    it('leaves a corrupt file and one of a newer version as they are', async () => {
      for (const text of ['rubbish', '{"version": 2, "kept": true}']) {
        const { store, files } = openStore(new MemoryReportFiles([['report-1.json', text]]));

        await assert.rejects(store.update('report-1', renamed('x')), isStorage(/./u));
        assert.deepEqual([...files.texts], [['report-1.json', text]]);
      }
    });

    it('keeps the id, whatever the change says', async () => {
      const { store } = makeStore(makeReport());

      const saved = await store.update('report-1', report => ({ ...report, id: 'x', name: 'y' }));

      assert.equal(saved?.id, 'report-1');
    });

    it('loses none of many changes made at once', async () => {
      const { store } = makeStore(makeReport({ lookUp: { ...makeReport().lookUp, skills: [] } }));
      const skills = Array.from({ length: 40 }, (_, index) => `skill ${index}`);

      await Promise.all(
        skills.map(skill =>
          store.update('report-1', ({ lookUp, ...rest }) => ({
            ...rest,
            lookUp: { ...lookUp, skills: [...lookUp.skills, skill] },
          })),
        ),
      );

      assert.deepEqual((await store.get('report-1')).lookUp.skills, skills);
    });

    it('continues after a change that throws', async () => {
      const { store } = makeStore(makeReport());
      const refused = store.update('report-1', () => {
        throw new Error('refused');
      });
      const accepted = store.update('report-1', renamed('after'));

      await assert.rejects(refused, /refused/u);
      assert.equal((await accepted)?.name, 'after');
    });

    it('starts from the file, so that another window’s change stays', async () => {
      const files = new MemoryReportFiles([toFile(makeReport())]);
      const [here, there] = [openStore(files).store, openStore(files).store];
      await here.list();

      await there.update('report-1', renamed('from there'));
      const saved = await here.update('report-1', report => ({ ...report, history: [] }));

      assert.equal(saved?.name, 'from there');
    });

    it('makes a read-modify-write exclusive where the folder supports it', async () => {
      const files = new MemoryReportFiles([toFile(makeReport())]);
      const steps: string[] = [];
      const locking = Object.assign(files, {
        exclusively: async <T>(name: string, work: () => Promise<T>) => {
          steps.push(`lock ${name}`);
          const result = await work();
          steps.push(`unlock after ${files.states.length} writes`);
          return result;
        },
      });

      await openStore(locking).store.update('report-1', renamed('x'));

      assert.deepEqual(steps, ['lock report-1.json', 'unlock after 1 writes']);
    });
  });

  describe('rename', () => {
    it('trims the name', async () => {
      const { store } = makeStore(makeReport());

      await store.rename('report-1', '  Team lead ');

      const entry = await store.findEntry('report-1');
      assert.ok(entry?.problem === null);
      assert.equal(entry.title, 'Team lead');
    });

    it('removes the name when it is empty', async () => {
      const { store } = makeStore(makeReport({ name: 'x' }));

      await store.rename('report-1', '   ');

      assert.equal((await store.get('report-1')).name, null);
    });

    it('rejects for a deleted report', async () => {
      await assert.rejects(makeStore().store.rename('x', 'y'), isStorage(/has been deleted/u));
    });
  });

  describe('remove and restore', () => {
    it('delete the file and restore it byte for byte', async () => {
      const { store, files, changes } = makeStore(makeReport());
      await store.list();

      const removed = await store.remove('report-1');
      const meanwhile = [...files.texts];
      assert.ok(removed);
      await removed.restore();

      assert.deepEqual(meanwhile, []);
      assert.deepEqual([...files.texts], [toFile(makeReport())]);
      assert.deepEqual(changes, [
        { changed: [], removed: ['report-1'] },
        { changed: ['report-1'], removed: [] },
      ]);
    });

    it('work for a corrupt file too', async () => {
      const { store, files } = openStore(new MemoryReportFiles([['bad.json', '{"half']]));

      const removed = await store.remove('bad');
      assert.ok(removed);
      await removed.restore();

      assert.deepEqual([...files.texts], [['bad.json', '{"half']]);
    });

    it("delete a file that can't be read, which can't be restored", async () => {
      const { store, files } = makeStore(makeReport());
      files.unreadable.add('report-1.json');

      assert.equal(await store.remove('report-1'), undefined);
      assert.deepEqual([...files.texts], []);
    });

    it("don't overwrite a report that exists again", async () => {
      const { store, files } = makeStore(makeReport());
      const removed = await store.remove('report-1');
      await store.create(makeReport({ name: 'another' }));
      const before = [...files.texts];

      await assert.rejects(
        async () => removed?.restore(),
        isStorage(/A report with this ID already exists/u),
      );
      assert.deepEqual([...files.texts], before);
    });
  });
});
