import assert from 'node:assert/strict';

import { settle } from '../../../support/fakeClock';
import { MemoryReportFiles } from '../../../support/memoryReportFiles';
import { makePay } from '../../../support/reportFigures';
import { lookUpOf, noCancel, openRuns, openWith } from '../../../support/runsHarness';
import {
  hasFailed,
  isPending,
  makeReport,
  nothingAsked,
  savedAt,
  toFile,
} from '../../../support/savedReports';
import { linkOf, serviceErrors } from '../../../support/scriptedServices';
import { until } from '../../../support/until';

describe('createReportRuns', () => {
  describe('resumeAll', () => {
    it('resumes pending reports and orders in flight, and nothing else', async () => {
      const pending = { ...nothingAsked, pay: isPending(linkOf(1, 'pay')) };
      const { runs, store, jobalyzer } = openWith(
        makeReport({ id: 'waits', sections: pending }),
        makeReport({ id: 'complete' }),
        makeReport({ id: 'failed', sections: { ...nothingAsked, pay: hasFailed() } }),
        makeReport({
          id: 'on-its-way',
          order: { state: 'sending', at: savedAt, sections: ['pay'], notes: [] },
        }),
      );

      const results = await runs.resumeAll(noCancel());

      assert.deepEqual(results.map(({ reportId, end }) => [reportId, end]).sort(), [
        ['on-its-way', 'undecided'],
        ['waits', 'finished'],
      ]);
      assert.equal((await store.get('on-its-way')).sections.pay.state, 'ready');
      assert.deepEqual([jobalyzer.orders, jobalyzer.attempts], [[], [linkOf(1, 'pay')]]);
    });

    it("continues when one of them can't be read", async () => {
      const pending = { ...nothingAsked, pay: isPending(linkOf(1, 'pay')) };
      const { runs, store, files } = openWith(
        makeReport({ id: 'a', sections: pending }),
        makeReport({ id: 'b', sections: pending }),
      );
      await store.list();
      files.unreadable.add('a.json');

      const results = await runs.resumeAll(noCancel());

      assert.deepEqual(
        results.map(({ reportId, end }) => [reportId, end]),
        [
          ['a', 'suspended'],
          ['b', 'finished'],
        ],
      );
    });

    it('stops them all when the signal aborts', async () => {
      const { runs, jobalyzer } = openWith(
        ...['a', 'b', 'c'].map(id =>
          makeReport({ id, sections: { ...nothingAsked, pay: isPending(linkOf(1, 'pay')) } }),
        ),
      );
      jobalyzer.onPollPay = () => new Promise(() => undefined);
      const controller = new AbortController();
      const resuming = runs.resumeAll(controller.signal);
      await until(() => jobalyzer.attempts.length === 3);

      controller.abort();

      assert.deepEqual(
        (await resuming).map(({ end }) => end),
        ['stopped', 'stopped', 'stopped'],
      );
    });

    it('limits the requests in flight, and finishes a hundred reports', async () => {
      const reports = Array.from({ length: 100 }, (_, index) =>
        makeReport({
          id: `report-${index}`,
          sections: { ...nothingAsked, pay: isPending(linkOf(index, 'pay')) },
        }),
      );
      const { runs, store, jobalyzer } = openWith(...reports);
      let now = 0;
      let most = 0;
      const looksAt = new Map<string, number>();
      jobalyzer.onPollPay = async link => {
        most = Math.max(most, (now += 1));
        await settle();
        now -= 1;
        const attempts = (looksAt.get(link) ?? 0) + 1;
        looksAt.set(link, attempts);
        return attempts < 3
          ? { state: 'waiting', retryAfterMs: null }
          : { state: 'ready', value: makePay() };
      };

      const results = await runs.resumeAll(noCancel());

      assert.deepEqual([...new Set(results.map(({ end }) => end))], ['finished']);
      assert.equal(
        (await store.list()).filter(entry => entry.problem === null && entry.state === 'ready')
          .length,
        100,
      );
      assert.ok(most <= 8, `${most} at once`);
      assert.equal(jobalyzer.attempts.length, 300);
    });
  });

  describe('a lease', () => {
    it('that another window holds means that nothing is done here', async () => {
      const report = makeReport({
        order: { state: 'sending', at: savedAt, sections: ['pay'], notes: [] },
        sections: { ...nothingAsked, pay: isPending(null) },
      });
      const { runs, files, jobalyzer } = openRuns({
        files: new MemoryReportFiles([toFile(report)]),
        lease: { acquire: () => Promise.resolve(undefined) },
      });

      const result = await runs.resume('report-1', noCancel());

      assert.deepEqual(result, { reportId: 'report-1', end: 'elsewhere', problem: null });
      assert.deepEqual([files.states, jobalyzer.attempts, jobalyzer.orders], [[], [], []]);
    });

    it('is held for the whole run and released, even when the run fails', async () => {
      const steps: string[] = [];
      const { runs, jobalyzer } = openRuns({
        lease: {
          acquire: id => {
            steps.push(`acquire ${id}`);
            return Promise.resolve(() => {
              steps.push('release');
              return Promise.reject(new Error('not given back'));
            });
          },
        },
      });
      jobalyzer.onPollPay = () => {
        steps.push('look');
        return Promise.reject(serviceErrors.auth('rejected'));
      };

      const result = await runs.run(lookUpOf('pay'), 'live', noCancel());

      assert.deepEqual(steps, ['acquire report-1', 'look', 'release']);
      assert.equal(result.problem?.kind, 'auth');
    });
  });
});
