import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';

import { createKeyedQueue } from '../../src/reports/store/keyedQueue';
import { createReportStore } from '../../src/reports/store/createReportStore';
import { createReportFolder } from '../../src/storage/reportFolder';
import { startSampleService } from '../../src/sample/sampleService';
import { KeptLog } from '../support/keptLog';
import { MemoryReportFiles } from '../support/memoryReportFiles';
import { lookUpOf } from '../support/runsHarness';
import { makeReport } from '../support/savedReports';

import { openWindow } from './support/openWindow';
import { withScratchFolder } from './support/scratchFolder';
import { shortClock } from './support/shortClock';

import type { ReportStore } from '../../src/reports/store/reportStore';
import type { ReportFiles } from '../../src/reports/store/reportFiles';

/** A step of one of two windows; `pause` is how many turns later than the one before it begins. */
interface Step {
  window: 0 | 1;
  id: string;
  does: 'save' | 'rename' | 'delete' | 'refresh';
  pause: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    window: fc.constantFrom(0 as const, 1 as const),
    id: fc.constantFrom('a', 'b'),
    does: fc.constantFrom('save' as const, 'rename', 'delete', 'refresh'),
    pause: fc.nat({ max: 4 }),
  }),
  { minLength: 2, maxLength: 14 },
);

/** A folder in memory with the lock for each file that the real one has. */
class LockedFiles extends MemoryReportFiles {
  readonly #queue = createKeyedQueue();

  exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#queue(name, work);
  }
}

function openTwo(files: () => ReportFiles): [ReportStore, ReportStore] {
  const open = (): ReportStore =>
    createReportStore({ files: files(), clock: shortClock, log: new KeptLog() });
  return [open(), open()];
}

/** Does the steps without waiting for each other; a report that is gone or there already is no harm. */
async function interleave(stores: [ReportStore, ReportStore], all: Step[]): Promise<void> {
  const begun: Promise<unknown>[] = [];
  for (const { window, id, does, pause } of all) {
    for (let turn = 0; turn < pause; turn += 1) {
      await nextTurn();
    }
    begun.push(act(stores[window], does, id));
  }
  await Promise.all(begun);
}

async function act(store: ReportStore, does: Step['does'], id: string): Promise<unknown> {
  switch (does) {
    case 'save':
      return store.create(makeReport({ id })).catch(isToldOf(/already/u));
    case 'rename':
      return store.update(id, report => ({ ...report, name: `${report.name ?? ''}x` }));
    case 'delete':
      return store.remove(id);
    case 'refresh':
      return store.refresh();
  }
}

const isToldOf =
  (sentence: RegExp) =>
  (error: unknown): void =>
    assert.match(String(error), sentence);

/** Both windows show the same, and it is what the folder holds. */
async function checkEqual(stores: [ReportStore, ReportStore]): Promise<void> {
  await Promise.all(stores.map(store => store.refresh()));
  const [first, second] = await Promise.all(stores.map(store => store.list()));
  assert.deepEqual(first, second);
  for (const entry of first ?? []) {
    const report = await stores[0].get(entry.id);
    assert.equal(
      entry.problem === null ? entry.title : null,
      report.name ?? report.lookUp.jobTitle,
    );
  }
}

describe('two windows over one folder', function () {
  this.timeout(60_000);

  it('end equal after each of 1,000 random interleavings', () =>
    fc.assert(
      fc.asyncProperty(steps, async all => {
        const files = new LockedFiles();
        const stores = openTwo(() => files);

        await interleave(stores, all);

        await checkEqual(stores);
      }),
      { numRuns: 1000 },
    ));

  it('end equal on a real disk, too', () =>
    fc.assert(
      fc.asyncProperty(steps, all =>
        withScratchFolder(async folder => {
          const stores = openTwo(() => createReportFolder(folder, shortClock));

          await interleave(stores, all);

          await checkEqual(stores);
        }),
      ),
      { numRuns: 15 },
    ));

  it('lose no change on a real disk when both write at once', () =>
    withScratchFolder(async folder => {
      const stores = openTwo(() => createReportFolder(folder, shortClock));
      await stores[0].create(makeReport({ id: 'a', name: null }));

      await Promise.all(
        Array.from({ length: 20 }, (_, at) => act(stores[at % 2 === 0 ? 0 : 1], 'rename', 'a')),
      );

      assert.equal((await stores[0].get('a')).name, 'x'.repeat(20));
    }));

  it('poll a report in one of them only', () =>
    withScratchFolder(async folder => {
      const waits = { readyAfterMs: Infinity, notReadyPolls: 0 };
      const service = await startSampleService({ behavior: { jobalyzer: { pay: waits } } });
      try {
        const first = openWindow({ service, folder, clock: shortClock });
        const second = openWindow({ service, folder, clock: shortClock });
        const stopped = new AbortController();
        const id = await first.runs.create(lookUpOf('pay'), 'live');
        const running = first.runs.start(id, stopped.signal);
        while (!service.requests.some(({ route }) => route === 'jobalyzer.pay')) {
          await nextTurn();
        }
        const [elsewhere] = await second.runs.resumeAll(new AbortController().signal);
        assert.equal(elsewhere?.end, 'elsewhere');
        assert.equal(second.progress.length, 0);

        stopped.abort();
        assert.equal((await running).end, 'stopped');
        while (first.runs.isRunning(id)) {
          await nextTurn();
        }
        service.behavior.jobalyzer.pay = { readyAfterMs: 0, notReadyPolls: 0 };
        const [resumed] = await second.runs.resumeAll(new AbortController().signal);

        assert.equal(resumed?.end, 'finished');
        assert.equal(service.orders, 1);
      } finally {
        await service.stop();
      }
    }));
});
