import assert from 'node:assert/strict';

import { makeBenchmark } from '../../../support/benchmarkFigures';
import { makeExperience, makePay } from '../../../support/reportFigures';
import { noCancel, openWith, statesOf } from '../../../support/runsHarness';
import {
  hasFailed,
  isPending,
  isReady,
  makeReport,
  nothingAsked,
  savedAt,
} from '../../../support/savedReports';
import { linkOf, serviceErrors } from '../../../support/scriptedServices';

import type { Report, ReportSections } from '../../../../src/domain/report/report';

const earlierPay = isReady(makePay({ reportRating: 0.2 }), linkOf(9, 'pay'));
const earlierExperience = isReady(makeExperience({ reportRating: 0.2 }), linkOf(9, 'experience'));
const earlierBenchmark = isReady(makeBenchmark({ riskScore: 20 }));

/** A complete report of earlier figures. */
function makeEarlier(sections: Partial<ReportSections> = {}): Report {
  return makeReport({
    sections: {
      ...nothingAsked,
      pay: earlierPay,
      experience: earlierExperience,
      benchmark: earlierBenchmark,
      ...sections,
    },
  });
}

describe('createReportRuns', () => {
  describe('refresh', () => {
    it('repeats all requests, and keeps the earlier figures as one history entry', async () => {
      const { runs, saved, jobalyzer } = openWith(makeEarlier());

      const result = await runs.refresh('report-1', noCancel());

      const { sections, history } = saved();
      assert.equal(result.end, 'finished');
      assert.ok(sections.pay.state === 'ready' && sections.benchmark.state === 'ready');
      assert.deepEqual(sections.pay.figures, makePay());
      assert.equal(sections.pay.link, linkOf(1, 'pay'));
      assert.deepEqual(sections.benchmark.figures, makeBenchmark());
      assert.deepEqual(history, [
        {
          replacedAt: savedAt,
          sections: {
            ...nothingAsked,
            pay: earlierPay,
            experience: earlierExperience,
            benchmark: earlierBenchmark,
          },
        },
      ]);
      assert.deepEqual(jobalyzer.orders, [['pay', 'experience']]);
    });

    it('adds an entry at every refresh, the oldest first', async () => {
      const { runs, saved, jobalyzer } = openWith(makeEarlier());
      const ratings = [0.4, 0.6];
      jobalyzer.onPollPay = () =>
        Promise.resolve({
          state: 'ready',
          value: makePay({ reportRating: ratings.shift() ?? null }),
        });

      await runs.refresh('report-1', noCancel());
      await runs.refresh('report-1', noCancel());

      const ratingOf = ({ pay }: ReportSections): number | null | undefined =>
        pay.state === 'ready' ? pay.figures.reportRating : undefined;
      assert.deepEqual(
        saved().history.map(({ sections }) => ratingOf(sections)),
        [0.2, 0.4],
      );
      assert.equal(ratingOf(saved().sections), 0.6);
    });

    for (const [name, error, order] of [
      ['is refused', serviceErrors.requestRejected(), 'placed'],
      ['never left', serviceErrors.network(false), 'placed'],
      ['meets a wrong sign-in', serviceErrors.auth('rejected'), 'placed'],
      ['was lost', serviceErrors.network(true), 'unknown'],
    ] as const) {
      it(`leaves the earlier pay as it is when the order ${name}`, async () => {
        const { runs, saved, jobalyzer } = openWith(makeEarlier());
        jobalyzer.onOrder = () => Promise.reject(error);

        const result = await runs.refresh('report-1', noCancel());

        const { sections, history } = saved();
        assert.deepEqual([sections.pay, sections.experience], [earlierPay, earlierExperience]);
        assert.deepEqual(history, [
          { replacedAt: savedAt, sections: { ...nothingAsked, benchmark: earlierBenchmark } },
        ]);
        assert.equal(result.problem, error);
        assert.equal(saved().order?.state, order);
        assert.equal(result.end, order === 'unknown' ? 'undecided' : 'finished');
      });
    }

    it('keeps the earlier figures of a single-call section when it fails', async () => {
      const { runs, saved, lightcast } = openWith(
        makeEarlier({ pay: nothingAsked.pay, experience: nothingAsked.experience }),
      );
      lightcast.getBenchmark = () => Promise.reject(serviceErrors.http(500, 'lightcast'));

      const result = await runs.refresh('report-1', noCancel());

      assert.deepEqual(saved().sections.benchmark, earlierBenchmark);
      assert.deepEqual(saved().history, []);
      assert.equal(result.problem?.kind, 'http');
    });

    it('changes nothing after a sign-out', async () => {
      const { runs, saved, connections } = openWith(makeEarlier());
      connections.jobalyzer = null;
      connections.lightcast = null;

      const result = await runs.refresh('report-1', noCancel());

      assert.deepEqual(saved(), makeEarlier());
      assert.equal(result.problem?.kind, 'auth');
    });

    it('requests failed sections again', async () => {
      const { runs, saved } = openWith(makeEarlier({ benchmark: hasFailed() }));

      await runs.refresh('report-1', noCancel());

      assert.equal(saved().sections.benchmark.state, 'ready');
      assert.equal(saved().history[0]?.sections.benchmark.state, 'notRequested');
    });

    it('has the earlier figures in history while the new ones are pending', async () => {
      const { runs, saved, jobalyzer } = openWith(makeEarlier());
      jobalyzer.onPollPay = () => Promise.reject(serviceErrors.auth('rejected'));

      const result = await runs.refresh('report-1', noCancel());

      assert.equal(result.end, 'suspended');
      assert.deepEqual(statesOf(saved()), {
        pay: 'pending',
        experience: 'ready',
        benchmark: 'ready',
      });
      assert.deepEqual(saved().history[0]?.sections.pay, earlierPay);
    });

    it('resumes a pending report instead of ordering', async () => {
      const { runs, saved, jobalyzer } = openWith(
        makeEarlier({ pay: isPending(linkOf(5, 'pay')) }),
      );

      await runs.refresh('report-1', noCancel());

      assert.deepEqual([jobalyzer.orders, jobalyzer.attempts], [[], [linkOf(5, 'pay')]]);
      assert.equal(saved().sections.pay.state, 'ready');
    });

    it('orders nothing before a lost order is decided', async () => {
      const lost = {
        ...makeEarlier(),
        order: { state: 'unknown', at: savedAt, sections: ['pay' as const], notes: [] },
      } satisfies Report;
      const { runs, saved, jobalyzer } = openWith(lost);

      const result = await runs.refresh('report-1', noCancel());

      assert.deepEqual(result, { reportId: 'report-1', end: 'undecided', problem: null });
      assert.deepEqual([saved(), jobalyzer.orders], [lost, []]);
    });

    it('orders once for two concurrent calls', async () => {
      const { runs, saved, jobalyzer } = openWith(makeEarlier());

      await Promise.all([
        runs.refresh('report-1', noCancel()),
        runs.refresh('report-1', noCancel()),
      ]);

      assert.equal(jobalyzer.orders.length, 1);
      assert.equal(saved().history.length, 1);
    });
  });
});
