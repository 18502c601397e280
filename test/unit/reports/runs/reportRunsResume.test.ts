import assert from 'node:assert/strict';

import { MemoryReportFiles } from '../../../support/memoryReportFiles';
import { makeExperience, makePay } from '../../../support/reportFigures';
import { lookUpOf, noCancel, openRuns, statesOf, openWith } from '../../../support/runsHarness';
import {
  isPending,
  isReady,
  makeReport,
  nothingAsked,
  savedAt,
  toFile,
} from '../../../support/savedReports';
import { linkOf } from '../../../support/scriptedServices';
import { until } from '../../../support/until';

describe('createReportRuns', () => {
  describe('resume', () => {
    it('polls the links and requests single-call sections, without an order', async () => {
      const { runs, saved, jobalyzer } = openWith(
        makeReport({
          sections: {
            ...nothingAsked,
            pay: isPending(linkOf(7, 'pay')),
            experience: isPending(linkOf(7, 'experience')),
            benchmark: isPending(null),
          },
        }),
      );

      const result = await runs.resume('report-1', noCancel());

      assert.equal(result.end, 'finished');
      assert.deepEqual(statesOf(saved()), {
        pay: 'ready',
        experience: 'ready',
        benchmark: 'ready',
      });
      assert.deepEqual([...jobalyzer.attempts].sort(), [linkOf(7, 'experience'), linkOf(7, 'pay')]);
      assert.deepEqual(jobalyzer.orders, []);
    });

    it('treats an order in flight as lost, because its process has exited', async () => {
      const { runs, saved, jobalyzer } = openWith(
        makeReport({
          order: { state: 'sending', at: savedAt, sections: ['pay'], notes: [] },
          sections: {
            ...nothingAsked,
            pay: isPending(null),
            experience: isReady(makeExperience()),
          },
        }),
      );

      const result = await runs.resume('report-1', noCancel());

      const { pay } = saved().sections;
      assert.ok(pay.state === 'failed');
      assert.match(pay.failure.message, /may have been charged/u);
      assert.deepEqual(saved().order, {
        state: 'unknown',
        at: savedAt,
        sections: ['pay'],
        notes: [],
      });
      assert.equal(saved().sections.experience.state, 'ready');
      assert.deepEqual([result.end, jobalyzer.orders], ['undecided', []]);
    });

    it('never orders what was not ordered, and says that nothing was charged', async () => {
      const { runs, saved, jobalyzer } = openWith(
        makeReport({ order: null, sections: { ...nothingAsked, pay: isPending(null) } }),
      );

      const result = await runs.resume('report-1', noCancel());

      const { pay } = saved().sections;
      assert.ok(pay.state === 'failed');
      assert.match(pay.failure.message, /you weren’t charged/u);
      assert.deepEqual([result.end, jobalyzer.orders], ['finished', []]);
    });

    it('does nothing for a report that is complete', async () => {
      const { runs, files, jobalyzer } = openWith(makeReport());

      const result = await runs.resume('report-1', noCancel());

      assert.equal(result.end, 'finished');
      assert.deepEqual([files.states, jobalyzer.attempts], [[], []]);
    });

    it('reports a deleted report', async () => {
      const result = await openWith().runs.resume('gone', noCancel());

      assert.deepEqual(result, { reportId: 'gone', end: 'gone', problem: null });
    });

    it("explains why the file can't be read", async () => {
      const { runs } = openRuns({ files: new MemoryReportFiles([['bad.json', '{']]) });

      const result = await runs.resume('bad', noCancel());

      assert.deepEqual([result.end, result.problem?.kind], ['suspended', 'storage']);
    });

    it('joins the active run instead of polling twice', async () => {
      const { runs, jobalyzer } = openRuns();
      let answer: (() => void) | undefined;
      jobalyzer.onPollPay = () =>
        new Promise(resolve => (answer = () => resolve({ state: 'ready', value: makePay() })));
      const first = runs.run(lookUpOf('pay'), 'live', noCancel());
      await until(() => answer !== undefined);

      const second = runs.resume('report-1', noCancel());
      answer?.();

      assert.deepEqual(await first, await second);
      assert.deepEqual(jobalyzer.attempts, [linkOf(1, 'pay')]);
    });

    it('does not restore a report that is deleted while it is pending', async () => {
      const { runs, store, files, jobalyzer } = openWith(
        makeReport({ sections: { ...nothingAsked, pay: isPending(linkOf(1, 'pay')) } }),
      );
      jobalyzer.onPollPay = async () => {
        await store.remove('report-1');
        return { state: 'ready', value: makePay() };
      };

      const result = await runs.resume('report-1', noCancel());

      assert.equal(result.end, 'gone');
      assert.deepEqual([...files.texts], []);
    });

    it('keeps figures that another window saved meanwhile', async () => {
      const report = makeReport({
        sections: { ...nothingAsked, pay: isPending(linkOf(1, 'pay')) },
      });
      const { runs, files, jobalyzer, saved } = openWith(report);
      const fromThere = makeReport({
        sections: {
          ...nothingAsked,
          pay: isReady(makePay({ reportRating: 0.1 }), linkOf(1, 'pay')),
        },
      });
      jobalyzer.onPollPay = () => {
        files.texts.set(...toFile(fromThere));
        return Promise.resolve({ state: 'ready', value: makePay() });
      };

      await runs.resume('report-1', noCancel());

      assert.deepEqual(saved(), fromThere);
    });
  });
});
