import assert from 'node:assert/strict';

import { AppError } from '../../../../src/domain/faults/appError';
import { MemoryReportFiles } from '../../../support/memoryReportFiles';
import { lookUpOf, noCancel, openRuns, statesOf } from '../../../support/runsHarness';
import { linkOf, serviceErrors } from '../../../support/scriptedServices';
import { isStorage } from '../../../support/storeHarness';

import type { AnyAppError } from '../../../../src/domain/faults/appError';
import type { RemovedReport } from '../../../../src/reports/store/reportStore';

describe('createReportRuns', () => {
  describe('an order that fails', () => {
    const refused: [string, AnyAppError][] = [
      ['is refused', serviceErrors.requestRejected()],
      ['never left', serviceErrors.network(false)],
      ['meets a wrong sign-in', serviceErrors.auth('rejected')],
      ['meets a closed door', serviceErrors.auth('notEntitled')],
      ['meets a wrong setting', serviceErrors.configuration()],
      ['is one too many', serviceErrors.http(429)],
      ['comes while the service rests', serviceErrors.http(503)],
      ['gets no token from a broken gateway', serviceErrors.http(502)],
      ['gets a token that cannot be read', serviceErrors.responseShape()],
      ['is sent on to another address', serviceErrors.http(307)],
    ];

    for (const [name, error] of refused) {
      it(`was not charged when it ${name}, and says why`, async () => {
        const { runs, saved, jobalyzer } = openRuns();
        jobalyzer.onOrder = () => Promise.reject(error);

        const result = await runs.run(lookUpOf('pay', 'benchmark'), 'live', noCancel());

        const { pay } = saved().sections;
        assert.ok(pay.state === 'failed');
        assert.equal(pay.failure.message, error.message);
        assert.equal(saved().order?.state, 'failed');
        assert.deepEqual(statesOf(saved()), { pay: 'failed', benchmark: 'ready' });
        assert.deepEqual([result.end, result.problem], ['finished', error]);
        assert.equal(jobalyzer.orders.length, 1);
      });
    }

    it('was not charged when there is no token for it, and is not even tried', async () => {
      const { runs, saved, jobalyzer } = openRuns();
      jobalyzer.prepare = () => Promise.reject(serviceErrors.network(false));

      const result = await runs.run(lookUpOf('pay', 'benchmark'), 'live', noCancel());

      assert.deepEqual(statesOf(saved()), { pay: 'failed', benchmark: 'ready' });
      assert.deepEqual([saved().order?.state, result.end], ['failed', 'finished']);
      assert.deepEqual(jobalyzer.orders, []);
    });

    const lost: [string, AnyAppError][] = [
      ['broke on its way', serviceErrors.network(true)],
      ['ended in a way nobody foresaw', new AppError('unexpected', 'What?', { details: {} })],
    ];

    for (const [name, error] of lost) {
      it(`may have been charged when it ${name}, and is never sent again by itself`, async () => {
        const { runs, saved, jobalyzer } = openRuns();
        jobalyzer.onOrder = () => Promise.reject(error);

        const result = await runs.run(lookUpOf('pay', 'benchmark'), 'live', noCancel());
        const [resumed] = await runs.resumeAll(noCancel());
        const again = await runs.resume('report-1', noCancel());

        const { pay } = saved().sections;
        assert.ok(pay.state === 'failed');
        assert.match(pay.failure.message, /may have been charged/u);
        assert.equal(saved().order?.state, 'unknown');
        assert.equal(saved().sections.benchmark.state, 'ready');
        assert.deepEqual([result.end, result.problem], ['undecided', error]);
        assert.deepEqual([resumed, again.end], [undefined, 'undecided']);
        assert.equal(jobalyzer.orders.length, 1);
      });
    }

    it('fails only the report that got no link when the others got theirs', async () => {
      const { runs, saved, jobalyzer } = openRuns();
      jobalyzer.onOrder = () =>
        Promise.resolve({ links: { experience: linkOf(1, 'experience') }, notes: [] });

      const result = await runs.run(lookUpOf('pay', 'experience'), 'live', noCancel());

      assert.deepEqual(statesOf(saved()), { pay: 'failed', experience: 'ready' });
      assert.deepEqual([saved().order?.state, result.problem?.kind], ['placed', 'responseShape']);
    });
  });

  describe('a disk that fails', () => {
    it('orders nothing when the report cannot be created', async () => {
      const { runs, files, jobalyzer } = openRuns();
      files.fault = 'full';

      await assert.rejects(runs.run(lookUpOf('pay'), 'live', noCancel()), isStorage(/full/u));

      assert.deepEqual(jobalyzer.orders, []);
    });

    it('orders nothing when the journal cannot be written', async () => {
      const { runs, files, jobalyzer, saved } = openRuns();
      const id = await runs.create(lookUpOf('pay'), 'live');
      files.fault = 'readOnly';

      const result = await runs.start(id, noCancel());

      assert.deepEqual([result.end, result.problem?.kind], ['suspended', 'storage']);
      assert.deepEqual([jobalyzer.orders, saved().order], [[], null]);
    });

    it('retries saving the links until the disk has space, and polls only then', async () => {
      const files = new MemoryReportFiles();
      const { runs, jobalyzer, saved } = openRuns({ files });
      const order = jobalyzer.onOrder;
      jobalyzer.onOrder = async (...asked) => {
        const receipt = await order(...asked);
        files.fault = 'full';
        return receipt;
      };
      const write = files.write.bind(files);
      let refused = 0;
      files.write = async (name, text) => {
        if (files.fault === 'full' && (refused += 1) === 4) {
          files.fault = undefined;
        }
        await write(name, text);
      };

      const result = await runs.run(lookUpOf('pay'), 'live', noCancel());

      assert.equal(result.end, 'finished');
      assert.equal(saved().sections.pay.state, 'ready');
      assert.deepEqual([refused, jobalyzer.orders.length], [4, 1]);
    });

    it('keeps the links of a placed order in memory until a resume can save them', async () => {
      const { runs, files, jobalyzer, saved } = openRuns();
      const order = jobalyzer.onOrder;
      jobalyzer.onOrder = async (...asked) => {
        const receipt = await order(...asked);
        files.fault = 'full';
        return receipt;
      };

      const result = await runs.run(lookUpOf('pay'), 'live', noCancel());
      const stillFull = await runs.resume('report-1', noCancel());
      files.fault = undefined;
      const resumed = await runs.resume('report-1', noCancel());

      assert.deepEqual(
        [result.end, stillFull.end, resumed.end],
        ['suspended', 'suspended', 'finished'],
      );
      assert.deepEqual(jobalyzer.attempts, [linkOf(1, 'pay')]);
      assert.deepEqual([saved().sections.pay.state, jobalyzer.orders.length], ['ready', 1]);
    });

    it('leaves a section pending when its failure cannot be saved', async () => {
      const { runs, files, lightcast, saved } = openRuns();
      lightcast.getBenchmark = () => {
        files.fault = 'readOnly';
        return Promise.reject(serviceErrors.noData('lightcast'));
      };

      const result = await runs.run(lookUpOf('benchmark'), 'live', noCancel());

      assert.deepEqual([result.end, result.problem?.kind], ['suspended', 'noData']);
      assert.equal(saved().sections.benchmark.state, 'pending');
    });

    it('leaves a section pending when its figures cannot be saved', async () => {
      const { runs, files, jobalyzer, saved } = openRuns();
      const poll = jobalyzer.onPollPay;
      jobalyzer.onPollPay = (...asked) => {
        files.fault = 'full';
        return poll(...asked);
      };

      const result = await runs.run(lookUpOf('pay'), 'live', noCancel());
      files.fault = undefined;
      jobalyzer.onPollPay = poll;
      const resumed = await runs.resume('report-1', noCancel());

      assert.deepEqual([result.end, result.problem?.kind], ['suspended', 'storage']);
      assert.equal(resumed.end, 'finished');
      assert.deepEqual([saved().sections.pay.state, jobalyzer.orders.length], ['ready', 1]);
    });
  });

  describe('a report that is deleted', () => {
    it('before its order leaves is not ordered', async () => {
      const window = openRuns({
        connect: async () => {
          await window.store.remove('report-1');
          return window.connections;
        },
      });

      const result = await window.runs.run(lookUpOf('pay'), 'live', noCancel());

      assert.deepEqual([result.end, window.jobalyzer.orders], ['gone', []]);
      assert.deepEqual([...window.files.texts], []);
    });

    it('while its order is in flight, and restored, has its links', async () => {
      const { runs, store, saved, jobalyzer } = openRuns();
      const order = jobalyzer.onOrder;
      let removed: RemovedReport | undefined;
      jobalyzer.onOrder = async (...asked) => {
        removed = await store.remove('report-1');
        return order(...asked);
      };

      const result = await runs.run(lookUpOf('pay'), 'live', noCancel());
      assert.ok(removed);
      await removed.restore();
      const resumed = await runs.resume('report-1', noCancel());

      assert.deepEqual([result.end, resumed.end], ['gone', 'finished']);
      assert.deepEqual([saved().sections.pay.state, jobalyzer.orders.length], ['ready', 1]);
    });
  });

  describe('a link that fails', () => {
    const final: [string, AnyAppError][] = [
      ['there is no data', serviceErrors.noData()],
      ['the request is refused', serviceErrors.requestRejected()],
      ['the answer cannot be read', serviceErrors.responseShape()],
      ['the link is gone (404)', serviceErrors.http(404)],
      ['the link has expired (410)', serviceErrors.http(410)],
      ['the service has a bug', new AppError('unexpected', 'What?', { details: {} })],
    ];

    for (const [name, error] of final) {
      it(`fails the section and keeps the link when ${name}`, async () => {
        const { runs, saved, jobalyzer } = openRuns();
        jobalyzer.onPollPay = () => Promise.reject(error);

        const result = await runs.run(lookUpOf('pay'), 'live', noCancel());

        const { pay } = saved().sections;
        assert.ok(pay.state === 'failed');
        assert.deepEqual([pay.link, pay.failure.kind], [linkOf(1, 'pay'), error.kind]);
        assert.deepEqual([result.end, result.problem], ['finished', error]);
      });
    }

    const passing: [string, AnyAppError][] = [
      ['the sign-in is gone', serviceErrors.auth('missing')],
      ['the sign-in is refused', serviceErrors.auth('rejected')],
      ['the access is taken away', serviceErrors.auth('notEntitled')],
      ['a setting is wrong', serviceErrors.configuration()],
      ['a proxy asks for a sign-in', serviceErrors.http(407)],
      ['somebody redirects', serviceErrors.http(302)],
    ];

    for (const [name, error] of passing) {
      it(`leaves the section pending when ${name}, and ends the run`, async () => {
        const { runs, saved, jobalyzer } = openRuns();
        jobalyzer.onPollPay = () => Promise.reject(error);

        const result = await runs.run(lookUpOf('pay'), 'live', noCancel());

        const { pay } = saved().sections;
        assert.ok(pay.state === 'pending');
        assert.equal(pay.link, linkOf(1, 'pay'));
        assert.deepEqual([result.end, result.problem], ['suspended', error]);
      });
    }

    for (const [name, error] of [
      ['never ready', undefined],
      ['offline', serviceErrors.network(false)],
      ['overloaded', serviceErrors.http(503)],
    ] as const) {
      it(`leaves the section pending when it is ${name} until the time is over`, async () => {
        const { runs, saved, jobalyzer } = openRuns();
        jobalyzer.onPollPay = () =>
          error === undefined
            ? Promise.resolve({ state: 'waiting', retryAfterMs: null })
            : Promise.reject(error);

        const result = await runs.run(lookUpOf('pay'), 'live', noCancel());

        assert.equal(saved().sections.pay.state, 'pending');
        assert.deepEqual([result.end, result.problem?.kind], ['suspended', 'pollTimeout']);
        assert.equal(jobalyzer.orders.length, 1);
      });
    }
  });
});
