import assert from 'node:assert/strict';

import { makeExperience, makePay } from '../../../support/reportFigures';
import { lookUpOf, noCancel, openWith, statesOf } from '../../../support/runsHarness';
import {
  hasFailed,
  isReady,
  makeReport,
  nothingAsked,
  savedAt,
} from '../../../support/savedReports';
import { linkOf, serviceErrors } from '../../../support/scriptedServices';

import type { Order, Report } from '../../../../src/domain/report/report';

const lostOrder: Order = { state: 'unknown', at: savedAt, sections: ['pay'], notes: [] };

/** A report whose order was lost. */
function makeLost(overrides: Partial<Report> = {}): Report {
  return makeReport({
    lookUp: lookUpOf('pay'),
    order: lostOrder,
    sections: { ...nothingAsked, pay: hasFailed() },
    ...overrides,
  });
}

describe('createReportRuns', () => {
  describe('orderAgain', () => {
    it('orders the lost sections again', async () => {
      const { runs, saved, jobalyzer } = openWith(makeLost());

      const result = await runs.orderAgain('report-1', noCancel());

      assert.equal(result.end, 'finished');
      assert.deepEqual(jobalyzer.orders, [['pay']]);
      assert.deepEqual([saved().order?.state, statesOf(saved())], ['placed', { pay: 'ready' }]);
    });

    it('orders once for two concurrent calls', async () => {
      const { runs, jobalyzer } = openWith(makeLost());

      await Promise.all([
        runs.orderAgain('report-1', noCancel()),
        runs.orderAgain('report-1', noCancel()),
      ]);

      assert.equal(jobalyzer.orders.length, 1);
    });

    it('moves figures that a lost refresh was to replace to the history', async () => {
      const earlier = isReady(makePay({ reportRating: 0.2 }), linkOf(9, 'pay'));
      const { runs, saved } = openWith(makeLost({ sections: { ...nothingAsked, pay: earlier } }));

      await runs.orderAgain('report-1', noCancel());

      assert.deepEqual(saved().history[0]?.sections.pay, earlier);
      assert.ok(saved().sections.pay.state === 'ready');
      assert.notDeepEqual(saved().sections.pay, earlier);
    });

    it('keeps the first order lost when the second one is rejected', async () => {
      const { runs, saved, jobalyzer } = openWith(makeLost());
      jobalyzer.onOrder = () => Promise.reject(serviceErrors.requestRejected());

      const result = await runs.orderAgain('report-1', noCancel());

      assert.deepEqual(saved().order, lostOrder);
      assert.deepEqual([result.end, result.problem?.kind], ['undecided', 'requestRejected']);
    });

    it('orders what failed when no order is lost', async () => {
      const { runs, saved, jobalyzer } = openWith(
        makeReport({
          sections: {
            ...nothingAsked,
            pay: hasFailed(linkOf(4, 'pay')),
            experience: isReady(makeExperience(), linkOf(4, 'experience')),
            benchmark: hasFailed(),
          },
        }),
      );

      await runs.orderAgain('report-1', noCancel());

      assert.deepEqual(jobalyzer.orders, [['pay']]);
      assert.deepEqual(statesOf(saved()), {
        pay: 'ready',
        experience: 'ready',
        benchmark: 'failed',
      });
    });

    it('orders nothing when nothing failed', async () => {
      const { runs, jobalyzer } = openWith(makeReport());

      const result = await runs.orderAgain('report-1', noCancel());

      assert.deepEqual([result.end, jobalyzer.orders], ['finished', []]);
    });
  });

  describe('leaveOrder', () => {
    it('leaves a lost order as is, and still says that you may have been charged', async () => {
      const { runs, saved, jobalyzer } = openWith(makeLost());

      await runs.leaveOrder('report-1');

      const { pay } = saved().sections;
      assert.ok(pay.state === 'failed');
      assert.match(pay.failure.message, /left it as is\. You may have been charged/u);
      assert.deepEqual([saved().order, jobalyzer.orders], [null, []]);
    });

    it('keeps the figures that a lost refresh was to replace', async () => {
      const sections = { ...nothingAsked, pay: isReady(makePay()) };
      const { runs, saved } = openWith(makeLost({ sections }));

      await runs.leaveOrder('report-1');

      assert.deepEqual(saved().sections, sections);
    });

    it('does nothing when no order is lost', async () => {
      const { runs, files } = openWith(makeReport());

      await runs.leaveOrder('report-1');

      assert.deepEqual(files.states, []);
    });
  });

  describe('addSections', () => {
    it('orders and requests what the lookup left out, and nothing else', async () => {
      const pay = isReady(makePay(), linkOf(4, 'pay'));
      const { runs, saved, jobalyzer } = openWith(
        makeReport({ lookUp: lookUpOf('pay'), sections: { ...nothingAsked, pay } }),
      );

      const result = await runs.addSections(
        'report-1',
        { sections: ['pay', 'experience', 'benchmark'] },
        noCancel(),
      );

      assert.equal(result.end, 'finished');
      assert.deepEqual(jobalyzer.orders, [['experience']]);
      assert.deepEqual(saved().sections.pay, pay);
      assert.deepEqual(statesOf(saved()), {
        pay: 'ready',
        experience: 'ready',
        benchmark: 'ready',
      });
      assert.deepEqual(saved().lookUp.sections, ['pay', 'experience', 'benchmark']);
      assert.deepEqual(saved().history, []);
    });

    it('requests the market for an added occupation, and orders nothing', async () => {
      const pay = isReady(makePay(), linkOf(4, 'pay'));
      const { runs, saved, jobalyzer, lightcast } = openWith(
        makeReport({
          lookUp: { ...lookUpOf('pay'), occupation: null },
          sections: { ...nothingAsked, pay },
        }),
      );
      const occupation = { dimension: 'soc', id: '29-1141', name: 'Registered Nurses' } as const;

      await runs.addSections('report-1', { sections: ['benchmark'], occupation }, noCancel());

      assert.deepEqual(jobalyzer.orders, []);
      assert.deepEqual(
        lightcast.questions.map(question => question.occupation),
        [occupation],
      );
      assert.deepEqual(saved().lookUp.occupation, occupation);
      assert.deepEqual(statesOf(saved()), { pay: 'ready', benchmark: 'ready' });
    });

    it('keeps the occupation that the report has', async () => {
      const { runs, saved } = openWith(
        makeReport({
          lookUp: lookUpOf('pay'),
          sections: { ...nothingAsked, pay: isReady(makePay()) },
        }),
      );
      const occupation = { dimension: 'soc', id: '29-1141', name: 'Registered Nurses' } as const;

      await runs.addSections('report-1', { sections: ['benchmark'], occupation }, noCancel());

      assert.deepEqual(saved().lookUp.occupation, lookUpOf('pay').occupation);
    });

    it('says in the section why its order was rejected, and keeps the earlier order', async () => {
      const { runs, saved, jobalyzer } = openWith(
        makeReport({
          lookUp: lookUpOf('pay'),
          sections: { ...nothingAsked, pay: isReady(makePay()) },
        }),
      );
      jobalyzer.onOrder = () => Promise.reject(serviceErrors.requestRejected());

      await runs.addSections('report-1', { sections: ['experience'] }, noCancel());

      assert.deepEqual(statesOf(saved()), { pay: 'ready', experience: 'failed' });
      assert.equal(saved().order?.state, 'placed');
    });

    it('orders nothing before a lost order is decided', async () => {
      const { runs, saved, jobalyzer } = openWith(makeLost());

      const result = await runs.addSections('report-1', { sections: ['experience'] }, noCancel());

      assert.deepEqual([result.end, saved(), jobalyzer.orders], ['undecided', makeLost(), []]);
    });

    it('orders once for two concurrent calls', async () => {
      const { runs, jobalyzer } = openWith(
        makeReport({
          lookUp: lookUpOf('pay'),
          sections: { ...nothingAsked, pay: isReady(makePay()) },
        }),
      );

      await Promise.all([
        runs.addSections('report-1', { sections: ['experience'] }, noCancel()),
        runs.addSections('report-1', { sections: ['experience'] }, noCancel()),
      ]);

      assert.deepEqual(jobalyzer.orders, [['experience']]);
    });
  });

  describe('retrySection', () => {
    it('requests a single-call section again', async () => {
      const { runs, saved, jobalyzer } = openWith(
        makeReport({ sections: { ...nothingAsked, benchmark: hasFailed() } }),
      );

      const result = await runs.retrySection('report-1', 'benchmark', noCancel());

      assert.deepEqual([result.end, statesOf(saved())], ['finished', { benchmark: 'ready' }]);
      assert.deepEqual(jobalyzer.orders, []);
    });

    it('polls the link of a failed section again', async () => {
      const { runs, saved, jobalyzer } = openWith(
        makeReport({ sections: { ...nothingAsked, pay: hasFailed(linkOf(4, 'pay')) } }),
      );

      await runs.retrySection('report-1', 'pay', noCancel());

      assert.deepEqual([jobalyzer.orders, jobalyzer.attempts], [[], [linkOf(4, 'pay')]]);
      assert.deepEqual(statesOf(saved()), { pay: 'ready' });
    });

    it('does not order where only an order would help', async () => {
      const report = makeReport({ sections: { ...nothingAsked, pay: hasFailed() } });
      const { runs, saved, jobalyzer } = openWith(report);

      const result = await runs.retrySection('report-1', 'pay', noCancel());

      assert.deepEqual([result.end, saved(), jobalyzer.orders], ['undecided', report, []]);
    });

    it('does nothing for a section that has not failed', async () => {
      const { runs, files, jobalyzer } = openWith(makeReport());

      await runs.retrySection('report-1', 'pay', noCancel());

      assert.deepEqual([files.states, jobalyzer.attempts], [[], []]);
    });
  });
});
