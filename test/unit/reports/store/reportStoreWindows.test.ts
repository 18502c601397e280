import assert from 'node:assert/strict';
import fc from 'fast-check';

import { createKeyedQueue } from '../../../../src/reports/store/keyedQueue';
import { MemoryReportFiles } from '../../../support/memoryReportFiles';
import { makeReport, nothingAsked } from '../../../support/savedReports';
import { openStore } from '../../../support/storeHarness';

import type { ReportStore } from '../../../../src/reports/store/reportStore';

/** A folder that several windows have open: what one reads and writes as one, no other cuts into. */
function makeSharedFolder(): MemoryReportFiles {
  const inTurn = createKeyedQueue();
  return Object.assign(new MemoryReportFiles(), {
    exclusively: <T>(name: string, work: () => Promise<T>) => inTurn(name, work),
  });
}

const small = makeReport({ sections: nothingAsked });

const steps = {
  create: (store: ReportStore, id: string) => store.create({ ...small, id }),
  rename: (store: ReportStore, id: string, word: string) => store.rename(id, word),
  note: (store: ReportStore, id: string, word: string) =>
    store.update(id, report => ({
      ...report,
      lookUp: { ...report.lookUp, skills: [...report.lookUp.skills, word] },
    })),
  remove: (store: ReportStore, id: string) => store.remove(id),
  restore: async (store: ReportStore, id: string) => {
    await (await store.remove(id))?.restore();
  },
  refresh: (store: ReportStore) => store.refresh(),
  refreshOne: (store: ReportStore, id: string) => store.refresh([id]),
} as const;

const anyStep = fc.record({
  step: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  window: fc.constantFrom(0, 1),
  id: fc.constantFrom('a', 'b', 'c'),
  word: fc.string({ minLength: 1, maxLength: 3 }),
});

describe('createReportStore', () => {
  describe('in two windows', () => {
    it('ends with the same reports in both, whatever both did at once', async function () {
      this.timeout(20_000);
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { maxLength: 20 }), async asked => {
          const files = makeSharedFolder();
          const windows = [openStore(files).store, openStore(files).store];
          await Promise.all(
            asked.map(({ step, window, id, word }) =>
              // A report that is there already, or not any more, is refused with a sentence.
              steps[step](windows[window]!, id, word).catch((error: unknown) => {
                assert.ok(error instanceof Error && error.name === 'AppError', String(error));
              }),
            ),
          );

          await Promise.all(windows.map(store => store.refresh()));
          const [first, second] = await Promise.all(windows.map(store => store.list()));
          assert.deepEqual(first, second);
          assert.deepEqual(
            first?.map(({ id }) => `${id}.json`).sort(),
            [...files.texts.keys()].sort(),
          );
          assert.ok(first.every(({ problem }) => problem === null));
        }),
        { numRuns: 1_000 },
      );
    });

    it('loses no change that both make at once', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(fc.string(), { maxLength: 20 }), async words => {
          const files = makeSharedFolder();
          const windows = [openStore(files).store, openStore(files).store];
          const lookUp = { ...small.lookUp, skills: [] };
          await windows[0]!.create({ ...small, id: 'a', lookUp });

          await Promise.all(words.map((word, index) => steps.note(windows[index % 2]!, 'a', word)));

          const { skills } = (await windows[1]!.get('a')).lookUp;
          assert.deepEqual([...skills].sort(), [...words].sort());
        }),
        { numRuns: 50 },
      );
    });
  });
});
