import assert from 'node:assert/strict';

import { MemoryReportFiles } from '../../../support/memoryReportFiles';
import { makeLookUp, makePay } from '../../../support/reportFigures';
import { noCancel, openRuns } from '../../../support/runsHarness';
import { makeReport, readOnlyReport, toFile } from '../../../support/savedReports';

import type { Report } from '../../../../src/domain/report/report';
import type { RunsHarness } from '../../../support/runsHarness';

/** What a crash leaves: the folder, and how many orders were billed by then. */
interface Remains {
  texts: ReadonlyMap<string, string>;
  orders: number;
}

/** Does the work, and gives what would be left had the process ended at any of its steps. */
async function collectRemains(
  files: MemoryReportFiles,
  work: (window: RunsHarness) => Promise<unknown>,
): Promise<Remains[]> {
  const remains: Remains[] = [];
  const window = openRuns({ files });
  const { jobalyzer } = window;
  const remember = (): void => {
    remains.push({ texts: new Map(files.texts), orders: jobalyzer.orders.length });
  };
  const write = files.write.bind(files);
  files.write = async (...asked) => {
    remember();
    await write(...asked);
    remember();
  };
  const order = jobalyzer.onOrder;
  jobalyzer.onOrder = async (...asked) => {
    remember();
    const receipt = await order(...asked);
    remember();
    return receipt;
  };
  const poll = jobalyzer.onPollPay;
  let attempts = 0;
  jobalyzer.onPollPay = async (...asked) => {
    remember();
    attempts += 1;
    return attempts < 3 ? { state: 'waiting', retryAfterMs: null } : poll(...asked);
  };
  await work(window);
  remember();
  return remains;
}

/** Opens the folder in another process, which resumes what waits there. */
async function reopen({ texts }: Remains): Promise<{ report: Report; orders: number }> {
  const files = new MemoryReportFiles(texts);
  const { runs, jobalyzer } = openRuns({ files });
  await runs.resumeAll(noCancel());
  return { report: readOnlyReport(files.texts), orders: jobalyzer.orders.length };
}

describe('createReportRuns', () => {
  describe('a crash during a lookup', () => {
    it('at any step leaves one order, or one that may have been charged, or none', async () => {
      const remains = await collectRemains(new MemoryReportFiles(), ({ runs }) =>
        runs.run(makeLookUp(), 'live', noCancel()),
      );

      const outcomes = new Set<string>();
      for (const left of remains.filter(({ texts }) => texts.size > 0)) {
        const { report, orders } = await reopen(left);
        assert.equal(orders, 0, 'a resume never orders');
        const outcome = `${left.orders} ordered, order ${report.order?.state ?? 'none'}, pay ${report.sections.pay.state}`;
        outcomes.add(outcome);
        assert.ok(left.orders <= 1);
        if (left.orders === 1 && report.order?.state !== 'placed') {
          assert.equal(report.order?.state, 'unknown');
        }
      }

      assert.deepEqual(
        [...outcomes],
        [
          '0 ordered, order none, pay failed',
          '0 ordered, order unknown, pay failed',
          '1 ordered, order unknown, pay failed',
          '1 ordered, order placed, pay ready',
        ],
      );
    });

    it('leaves nothing pending once the report was resumed', async () => {
      const remains = await collectRemains(new MemoryReportFiles(), ({ runs }) =>
        runs.run(makeLookUp(), 'live', noCancel()),
      );

      for (const left of remains.filter(({ texts }) => texts.size > 0)) {
        const { report } = await reopen(left);
        const states = Object.values(report.sections).map(({ state }) => state);
        assert.equal(states.includes('pending'), false);
        assert.equal(report.sections.benchmark.state, 'ready');
      }
    });

    it('before anything was saved leaves no report and no order', async () => {
      const [first] = await collectRemains(new MemoryReportFiles(), ({ runs }) =>
        runs.run(makeLookUp(), 'live', noCancel()),
      );

      assert.deepEqual(first, { texts: new Map(), orders: 0 });
    });
  });

  describe('a crash during a refresh', () => {
    it('at any step keeps the earlier figures, in their section or in history', async () => {
      const earlier = makeReport();
      const remains = await collectRemains(new MemoryReportFiles([toFile(earlier)]), ({ runs }) =>
        runs.refresh('report-1', noCancel()),
      );

      const places = new Set<string>();
      for (const left of remains) {
        const { report, orders } = await reopen(left);
        assert.equal(orders, 0, 'a resume never orders');
        const inHistory = report.history[0]?.sections.pay;
        const isReplaced = inHistory?.state === 'ready';
        assert.deepEqual(isReplaced ? inHistory : report.sections.pay, earlier.sections.pay);
        assert.ok(report.sections.pay.state === 'ready');
        assert.deepEqual(report.sections.pay.figures, makePay());
        places.add(
          `${left.orders} ordered, ${report.order?.state}, ${isReplaced ? 'in history' : 'in place'}`,
        );
      }

      assert.deepEqual(
        [...places],
        [
          '0 ordered, placed, in place',
          '0 ordered, unknown, in place',
          '1 ordered, unknown, in place',
          '1 ordered, placed, in history',
        ],
      );
    });
  });
});
