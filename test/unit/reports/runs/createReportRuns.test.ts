import assert from 'node:assert/strict';

import { isCancelled } from '../../../../src/domain/faults/appError';
import { makeBenchmark } from '../../../support/benchmarkFigures';
import {
  makeCertificationImpact,
  makeExperience,
  makeLookUp,
  makePay,
  makeSkillImpact,
} from '../../../support/reportFigures';
import { lookUpOf, noCancel, openRuns, statesOf } from '../../../support/runsHarness';
import { linkOf, serviceErrors } from '../../../support/scriptedServices';

import type { Report } from '../../../../src/domain/report/report';

describe('createReportRuns', () => {
  describe('run', () => {
    it('fills every requested section and nothing else', async () => {
      const { runs, saved, jobalyzer } = openRuns();

      const result = await runs.run(makeLookUp(), 'live', noCancel());

      const { sections, order } = saved();
      assert.deepEqual(result, { reportId: 'report-1', end: 'finished', problem: null });
      assert.deepEqual(
        Object.values(sections).map(section => section.state === 'ready' && section.figures),
        [
          makePay(),
          makeExperience(),
          makeBenchmark(),
          makeSkillImpact(),
          makeCertificationImpact(),
        ],
      );
      assert.deepEqual(order?.state, 'placed');
      assert.deepEqual(jobalyzer.orders, [['pay', 'experience']]);
    });

    it('saves the query, the source and the notes on the answers', async () => {
      const { runs, saved, jobalyzer } = openRuns();
      const note = {
        severity: 'warning',
        answerId: 'Skills',
        answerValue: 'Pyton',
        message: 'Not known.',
        code: null,
      } as const;
      jobalyzer.onOrder = () =>
        Promise.resolve({ links: { pay: linkOf(1, 'pay') }, notes: [note] });

      await runs.run(lookUpOf('pay'), 'sample', noCancel());

      assert.deepEqual(saved().lookUp, lookUpOf('pay'));
      assert.equal(saved().source, 'sample');
      assert.deepEqual(saved().order?.notes, [note]);
    });

    it('orders nothing when neither pay nor experience is requested', async () => {
      const { runs, saved, jobalyzer } = openRuns();

      await runs.run(lookUpOf('benchmark', 'skillImpact'), 'live', noCancel());

      assert.deepEqual(jobalyzer.orders, []);
      assert.equal(saved().order, null);
      assert.deepEqual(statesOf(saved()), { benchmark: 'ready', skillImpact: 'ready' });
    });

    it('has “sending” on disk when the order leaves', async () => {
      const { runs, saved, jobalyzer } = openRuns();
      const order = jobalyzer.onOrder;
      let found: unknown;
      jobalyzer.onOrder = (...asked) => {
        found = saved().order?.state;
        return order(...asked);
      };

      await runs.run(lookUpOf('pay'), 'live', noCancel());

      assert.equal(found, 'sending');
    });

    it('has the links on disk before the first poll', async () => {
      const { runs, saved, jobalyzer } = openRuns();
      const found: Report[] = [];
      jobalyzer.onPollPay = () => {
        found.push(saved());
        return Promise.resolve({ state: 'ready', value: makePay() });
      };

      await runs.run(lookUpOf('pay', 'experience'), 'live', noCancel());

      const since = '2026-01-05T09:00:00.000Z';
      const [report] = found;
      assert.equal(report?.order?.state, 'placed');
      assert.deepEqual(report.sections.pay, {
        state: 'pending',
        since,
        link: linkOf(1, 'pay'),
      });
      assert.deepEqual(report.sections.experience, {
        state: 'pending',
        since,
        link: linkOf(1, 'experience'),
      });
    });

    it('polls until the report is ready, at the service’s intervals', async () => {
      const { runs, saved, jobalyzer, progress } = openRuns();
      let attempts = 0;
      jobalyzer.onPollPay = () => {
        attempts += 1;
        return Promise.resolve(
          attempts < 4
            ? { state: 'waiting', retryAfterMs: 2_000 }
            : { state: 'ready', value: makePay() },
        );
      };

      await runs.run(lookUpOf('pay'), 'live', noCancel());

      assert.equal(saved().sections.pay.state, 'ready');
      assert.deepEqual(
        progress.map(({ phase, attempts: count, waitedMs, nextPollInMs }) => [
          phase,
          count,
          waitedMs,
          nextPollInMs,
        ]),
        [
          ['ordering', 0, 0, null],
          ['waiting', 0, 0, null],
          ['waiting', 1, 0, 2_000],
          ['waiting', 2, 2_000, 2_000],
          ['waiting', 3, 4_000, 2_000],
          ['ready', 0, 0, null],
        ],
      );
    });

    it('reports the phases of single-call sections', async () => {
      const { runs, progress, lightcast } = openRuns();
      lightcast.getBenchmark = () => Promise.reject(serviceErrors.noData('lightcast'));

      await runs.run(lookUpOf('benchmark', 'skillImpact'), 'live', noCancel());

      assert.deepEqual(progress.map(({ section, phase }) => `${section} ${phase}`).sort(), [
        'benchmark asking',
        'benchmark failed',
        'skillImpact asking',
        'skillImpact ready',
      ]);
    });

    it('is not affected by a progress listener that throws', async () => {
      const { runs, saved, log } = openRuns({
        onProgress: () => {
          throw new Error('broken listener');
        },
      });

      const result = await runs.run(makeLookUp(), 'live', noCancel());

      assert.equal(result.end, 'finished');
      assert.equal(saved().order?.state, 'placed');
      assert.match(log.lines.join(), /broken listener/u);
    });

    it('polls where the service now listens, and keeps the original link', async () => {
      const { runs, saved, jobalyzer, connections } = openRuns();
      connections.relocateLink = link => link.replace('jobalyzer.test', 'localhost:1');

      await runs.run(lookUpOf('pay'), 'sample', noCancel());

      assert.deepEqual(jobalyzer.attempts, ['https://localhost:1/reports/1/pay']);
      const { pay } = saved().sections;
      assert.ok(pay.state === 'ready');
      assert.equal(pay.link, linkOf(1, 'pay'));
    });

    it('queries Lightcast for the metropolitan area of the location', async () => {
      const { runs, lightcast } = openRuns();

      await runs.run(lookUpOf('benchmark'), 'live', noCancel());

      assert.deepEqual(lightcast.questions, [
        {
          occupation: makeLookUp().occupation,
          region: { nation: 'us', level: 'msa', id: '42660' },
        },
      ]);
    });

    it('creates nothing when it was canceled before it began', async () => {
      const { runs, files } = openRuns();

      await assert.rejects(runs.run(makeLookUp(), 'live', AbortSignal.abort()), isCancelled);
      assert.deepEqual(files.states, []);
    });
  });

  describe('a section that fails', () => {
    const sectionsAlone = {
      pay: serviceErrors.noData(),
      experience: serviceErrors.responseShape(),
      benchmark: serviceErrors.http(500, 'lightcast'),
      skillImpact: serviceErrors.network(true),
      certificationImpact: serviceErrors.requestRejected(),
    } as const;

    for (const [name, error] of Object.entries(sectionsAlone)) {
      it(`leaves the others when it is ${name}`, async () => {
        const { runs, saved, jobalyzer, lightcast } = openRuns();
        const fail = (): Promise<never> => Promise.reject(error);
        const ways: Record<string, () => void> = {
          pay: () => (jobalyzer.onPollPay = fail),
          experience: () => (jobalyzer.onPollExperience = fail),
          benchmark: () => (lightcast.getBenchmark = fail),
          skillImpact: () => (jobalyzer.getSkillImpact = fail),
          certificationImpact: () => (jobalyzer.getCertificationImpact = fail),
        };
        ways[name]?.();

        const result = await runs.run(makeLookUp(), 'live', noCancel());

        const all = { ...statesOf(saved()) };
        assert.deepEqual(all, {
          ...Object.fromEntries(Object.keys(sectionsAlone).map(section => [section, 'ready'])),
          [name]: 'failed',
        });
        assert.deepEqual([result.end, result.problem], ['finished', error]);
      });
    }

    it('saves the kind, the message and the details of the error', async () => {
      const { runs, saved, lightcast } = openRuns();
      lightcast.getBenchmark = () => Promise.reject(serviceErrors.auth('rejected', 'lightcast'));

      await runs.run(lookUpOf('benchmark'), 'live', noCancel());

      assert.deepEqual(saved().sections.benchmark, {
        state: 'failed',
        at: '2026-01-05T09:00:00.000Z',
        link: null,
        failure: {
          kind: 'auth',
          message: 'The service does not let you in.',
          service: 'lightcast',
          reason: 'rejected',
          status: null,
        },
      });
    });

    it("says that you aren't signed in to its service", async () => {
      const { runs, saved, connections } = openRuns();
      connections.jobalyzer = null;
      connections.lightcast = null;

      const result = await runs.run(makeLookUp(), 'live', noCancel());

      const failures = Object.values(saved().sections).map(section =>
        section.state === 'failed' ? [section.failure.reason, section.failure.service] : [],
      );
      assert.deepEqual(failures, [
        ['missing', 'jobalyzer'],
        ['missing', 'jobalyzer'],
        ['missing', 'lightcast'],
        ['missing', 'jobalyzer'],
        ['missing', 'jobalyzer'],
      ]);
      assert.equal(saved().order, null);
      assert.equal(result.end, 'finished');
    });

    it('says that no occupation was selected', async () => {
      const { runs, saved, lightcast } = openRuns();

      await runs.run({ ...lookUpOf('benchmark'), occupation: null }, 'live', noCancel());

      const { benchmark } = saved().sections;
      assert.ok(benchmark.state === 'failed');
      assert.match(benchmark.failure.message, /Lightcast needs an occupation/u);
      assert.deepEqual(lightcast.questions, []);
    });

    it('is every section when the services cannot be opened, and nothing is ordered', async () => {
      const error = serviceErrors.configuration();
      const { runs, saved, jobalyzer } = openRuns({ connect: () => Promise.reject(error) });

      const result = await runs.run(makeLookUp(), 'live', noCancel());

      assert.deepEqual([...new Set(Object.values(statesOf(saved())))], ['failed']);
      assert.deepEqual([result.end, result.problem], ['finished', error]);
      assert.deepEqual([jobalyzer.orders, saved().order], [[], null]);
    });
  });
});
