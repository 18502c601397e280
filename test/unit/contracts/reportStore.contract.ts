import assert from 'node:assert/strict';

import { makeReport, nothingAsked } from '../../support/savedReports';
import { isStorage, renamed } from '../../support/storeHarness';

import type { Report } from '../../../src/domain/report/report';
import type { ReportStore, StoreChange } from '../../../src/reports/store/reportStore';
import type { SkippingClock } from '../../support/fakeClock';

/** Two programs over the same reports. */
export interface ReportStoreScene {
  first: ReportStore;
  second: ReportStore;
  clock: SkippingClock;
  /** A program that starts now: it sees what has outlived the others. */
  reopen: () => Promise<ReportStore>;
  close: () => Promise<void>;
}

const small = makeReport({ id: 'a', sections: nothingAsked });
const addSkill =
  (skill: string) =>
  (report: Report): Report => ({
    ...report,
    lookUp: { ...report.lookUp, skills: [...report.lookUp.skills, skill] },
  });

/** What `ReportStore` promises, whatever keeps the reports. */
export function describeReportStore(name: string, open: () => Promise<ReportStoreScene>): void {
  describe(`report store (${name})`, () => {
    let scene: ReportStoreScene;

    beforeEach(async () => {
      scene = await open();
    });

    afterEach(() => scene.close());

    /** The ids that the store lists, in its order. */
    const idsOf = async (store: ReportStore): Promise<string[]> =>
      (await store.list()).map(({ id }) => id);

    it('has nothing at first', async () => {
      const { first } = scene;

      assert.deepEqual(await first.list(), []);
      assert.equal(await first.find('a'), undefined);
      assert.equal(await first.findEntry('a'), undefined);
      await assert.rejects(first.get('a'), isStorage(/deleted/u));
    });

    it('returns what was created, in every program and later ones', async () => {
      const { first, second, reopen } = scene;
      const report = makeReport({ id: 'a' });

      await first.create(report);

      for (const store of [first, second, await reopen()]) {
        assert.deepEqual(await store.get('a'), report);
      }
    });

    it('creates no report twice, and overwrites none', async () => {
      const { first, second } = scene;

      const created = await Promise.allSettled(
        ['x', 'y', 'z', 'w'].map((word, at) =>
          (at % 2 === 0 ? first : second).create({ ...small, name: word }),
        ),
      );

      const winner = created.findIndex(({ status }) => status === 'fulfilled');
      assert.equal(created.filter(({ status }) => status === 'fulfilled').length, 1);
      assert.equal((await second.get('a')).name, ['x', 'y', 'z', 'w'][winner]);
    });

    it('lists the newest first', async () => {
      const { first } = scene;
      for (const [id, createdAt] of [
        ['b', '2026-01-02T00:00:00.000Z'],
        ['a', '2026-01-01T00:00:00.000Z'],
        ['c', '2026-01-03T00:00:00.000Z'],
      ] as const) {
        await first.create({ ...small, id, createdAt });
      }

      assert.deepEqual(await idsOf(first), ['c', 'b', 'a']);
    });

    it('saves a change with the time at which it was made, for later programs too', async () => {
      const { first, clock, reopen } = scene;
      await first.create(small);
      await clock.sleep(5_000);

      const saved = await first.update('a', renamed('Other'), { isRepeatable: true });

      const updatedAt = new Date(clock.now()).toISOString();
      assert.deepEqual(saved, { ...small, name: 'Other', updatedAt });
      assert.deepEqual(await (await reopen()).get('a'), saved);
    });

    it('saves nothing and sends no event when nothing changed', async () => {
      const { first, clock } = scene;
      await first.create(small);
      await clock.sleep(5_000);
      const changes: StoreChange[] = [];
      first.onDidChange(change => changes.push(change));

      for (const change of [(same: Report) => same, (same: Report) => structuredClone(same)]) {
        assert.deepEqual(await first.update('a', change), small);
      }

      assert.deepEqual(await first.get('a'), small);
      assert.deepEqual(changes, []);
    });

    it('loses no change of programs that change a report at the same time', async () => {
      const { first, second, reopen } = scene;
      await first.create({ ...small, lookUp: { ...small.lookUp, skills: [] } });
      const skills = Array.from({ length: 16 }, (_, at) => `skill ${at}`);

      await Promise.all(
        skills.map((skill, at) => (at % 2 === 0 ? first : second).update('a', addSkill(skill))),
      );

      const report = await (await reopen()).get('a');
      assert.deepEqual([...report.lookUp.skills].sort(), [...skills].sort());
    });

    it('keeps the report as it was when a change throws, and goes on', async () => {
      const { first, second } = scene;
      await first.create(small);

      const refused = first.update('a', () => {
        throw new Error('refused');
      });

      await assert.rejects(refused, /refused/u);
      assert.deepEqual(await second.get('a'), small);
      assert.equal((await second.update('a', renamed('after')))?.name, 'after');
    });

    it('keeps the id, whatever a change says', async () => {
      const { first } = scene;
      await first.create(small);

      const saved = await first.update('a', report => ({ ...report, id: 'x', name: 'y' }));

      assert.deepEqual([saved?.id, await first.find('x')], ['a', undefined]);
    });

    it('does not restore a deleted report by a later change', async () => {
      const { first, second, reopen } = scene;
      await first.create(small);
      await second.remove('a');

      assert.equal(await first.update('a', renamed('late')), undefined);
      await assert.rejects(first.rename('a', 'late'), isStorage(/deleted/u));

      assert.deepEqual(await (await reopen()).list(), []);
    });

    it('ends a deletion and a change at the same time with one of both', async () => {
      const { first, second } = scene;
      await first.create(small);

      const [, changed] = await Promise.all([
        first.remove('a'),
        second.update('a', renamed('while it is deleted')),
      ]);

      assert.ok(changed === undefined || changed.name === 'while it is deleted');
      assert.equal(await second.find('a'), undefined);
    });

    it('restores a deleted report unchanged, once', async () => {
      const { first, second } = scene;
      await first.create(makeReport({ id: 'a' }));
      const removed = await first.remove('a');
      assert.equal(await second.find('a'), undefined);

      assert.ok(removed);
      await removed.restore();

      assert.equal(removed.id, 'a');
      assert.deepEqual(await second.get('a'), makeReport({ id: 'a' }));
      await assert.rejects(async () => removed.restore(), isStorage(/already/u));
      assert.equal(await first.remove('unknown'), undefined);
    });

    it('names a report, and removes the name', async () => {
      const { first, second } = scene;
      await first.create({ ...small, name: null });

      await first.rename('a', '  Team lead ');
      assert.equal((await second.get('a')).name, 'Team lead');
      await second.rename('a', '   ');
      assert.equal((await first.get('a')).name, null);
    });

    it('reports each change that it makes, until the listener is disposed of', async () => {
      const { first } = scene;
      const changes: StoreChange[] = [];
      const listening = first.onDidChange(change => changes.push(change));

      await first.create(small);
      await first.rename('a', 'x');
      await first.remove('a');
      listening.dispose();
      await first.create(small);

      assert.deepEqual(changes, [
        { changed: ['a'], removed: [] },
        { changed: ['a'], removed: [] },
        { changed: [], removed: ['a'] },
      ]);
    });

    it('picks up what another program did, of some reports or of all', async () => {
      const { first, second } = scene;
      await first.create(small);
      await first.create({ ...small, id: 'b' });
      assert.deepEqual(await idsOf(second), ['a', 'b']);
      const changes: StoreChange[] = [];
      second.onDidChange(change => changes.push(change));
      await first.rename('a', 'x');
      await first.remove('b');
      await first.create({ ...small, id: 'c' });

      await second.refresh(['a']);
      assert.deepEqual(changes, [{ changed: ['a'], removed: [] }]);
      await second.refresh();
      await second.refresh();

      assert.deepEqual(
        [changes.flatMap(({ changed }) => changed), changes.flatMap(({ removed }) => removed)],
        [['a', 'c'], ['b']],
      );
      assert.deepEqual(await second.list(), await first.list());
    });
  });
}
