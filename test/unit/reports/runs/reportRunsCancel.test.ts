import assert from 'node:assert/strict';

import { FakeClock, settle } from '../../../support/fakeClock';
import { makePay } from '../../../support/reportFigures';
import { lookUpOf, noCancel, openRuns, statesOf } from '../../../support/runsHarness';
import { linkOf } from '../../../support/scriptedServices';
import { until } from '../../../support/until';

import type { Jobalyzer, OrderReceipt } from '../../../../src/api/jobalyzer/jobalyzer';

/** A call that is never answered and does not listen to its signal. */
const hangs = (): Promise<never> => new Promise(() => undefined);

/** An order whose answer a test sends when it likes. */
function holdOrder(jobalyzer: { onOrder: Jobalyzer['orderReports'] }): HeldOrder {
  const held: HeldOrder = { answer: () => undefined, signals: [] };
  jobalyzer.onOrder = (_lookUp, _sections, signal) => {
    held.signals.push(signal);
    return new Promise(resolve => (held.answer = resolve));
  };
  return held;
}

interface HeldOrder {
  answer: (receipt: OrderReceipt) => void;
  signals: AbortSignal[];
}

describe('createReportRuns', () => {
  describe('a cancel', () => {
    it('takes effect within 50 ms while a request hangs, and keeps the link', async () => {
      const { runs, saved, jobalyzer } = openRuns();
      jobalyzer.onPollPay = hangs;
      const controller = new AbortController();
      const running = runs.run(lookUpOf('pay'), 'live', controller.signal);
      await until(() => jobalyzer.attempts.length === 1);

      const before = performance.now();
      controller.abort();
      const result = await running;

      assert.ok(performance.now() - before < 50);
      assert.deepEqual(result, { reportId: 'report-1', end: 'stopped', problem: null });
      const { pay } = saved().sections;
      assert.ok(pay.state === 'pending');
      assert.equal(pay.link, linkOf(1, 'pay'));
    });

    it('takes effect between two polls', async () => {
      const clock = new FakeClock();
      const { runs, saved, jobalyzer } = openRuns({ clock });
      jobalyzer.onPollPay = () => Promise.resolve({ state: 'waiting', retryAfterMs: 30_000 });
      const controller = new AbortController();
      const running = runs.run(lookUpOf('pay'), 'live', controller.signal);
      await until(() => clock.sleeping === 1);

      controller.abort();

      assert.equal((await running).end, 'stopped');
      assert.deepEqual([clock.sleeping, saved().sections.pay.state], [0, 'pending']);
    });

    it('leaves every unfinished section pending, and none failed', async () => {
      const { runs, saved, jobalyzer, lightcast } = openRuns();
      jobalyzer.onPollPay = hangs;
      lightcast.getBenchmark = hangs;
      const controller = new AbortController();
      const running = runs.run(
        lookUpOf('pay', 'benchmark', 'skillImpact'),
        'live',
        controller.signal,
      );
      await until(() => jobalyzer.attempts.length === 1);
      await until(() => saved().sections.skillImpact.state === 'ready');

      controller.abort();
      await running;
      await until(() => !runs.isRunning('report-1'));

      assert.deepEqual(statesOf(saved()), {
        pay: 'pending',
        benchmark: 'pending',
        skillImpact: 'ready',
      });
    });

    it('aborts the requests in flight', async () => {
      const { runs, jobalyzer } = openRuns();
      const signals: AbortSignal[] = [];
      jobalyzer.onPollPay = (_link, signal) => {
        signals.push(signal);
        return hangs();
      };
      const controller = new AbortController();
      const running = runs.run(lookUpOf('pay'), 'live', controller.signal);
      await until(() => signals.length === 1);

      controller.abort();
      await running;

      assert.equal(signals[0]?.aborted, true);
    });

    it('does not abort an order in flight: its links are still saved', async () => {
      const { runs, saved, jobalyzer } = openRuns();
      const held = holdOrder(jobalyzer);
      const controller = new AbortController();
      const running = runs.run(lookUpOf('pay'), 'live', controller.signal);
      await until(() => held.signals.length === 1);

      controller.abort();
      const result = await running;
      const whileOnItsWay = [saved().order?.state, runs.isRunning('report-1')];
      held.answer({ links: { pay: linkOf(1, 'pay') }, notes: [] });
      await until(() => !runs.isRunning('report-1'));

      assert.equal(result.end, 'stopped');
      assert.deepEqual(whileOnItsWay, ['sending', true]);
      assert.equal(held.signals[0]?.aborted, false);
      const { pay } = saved().sections;
      assert.ok(pay.state === 'pending');
      assert.deepEqual([pay.link, saved().order?.state], [linkOf(1, 'pay'), 'placed']);
      assert.deepEqual(jobalyzer.attempts, []);
    });

    it('while a token is requested means that nothing is ordered, even later', async () => {
      const { runs, saved, jobalyzer } = openRuns();
      const asked: (() => void)[] = [];
      jobalyzer.prepare = () => new Promise(resolve => asked.push(resolve));
      const controller = new AbortController();
      const running = runs.run(lookUpOf('pay'), 'live', controller.signal);
      await until(() => asked.length === 1);

      controller.abort();
      const result = await running;
      asked.forEach(giveToken => giveToken());
      await until(() => !runs.isRunning('report-1'));

      assert.equal(result.end, 'stopped');
      assert.deepEqual([jobalyzer.orders, saved().order], [[], null]);
    });

    it('before an order leaves means that nothing is ordered', async () => {
      const { runs, saved, jobalyzer, files } = openRuns();
      const controller = new AbortController();
      const id = await runs.create(lookUpOf('pay'), 'live');
      const write = files.write.bind(files);
      files.write = async (name, text) => {
        await write(name, text);
        controller.abort();
      };

      const result = await runs.start(id, controller.signal);
      await until(() => !runs.isRunning(id));

      assert.equal(result.end, 'stopped');
      assert.deepEqual([jobalyzer.orders, saved().order], [[], null]);
      assert.equal(saved().sections.pay.state, 'pending');
    });

    it('is followed by a resume that gets the figures without another order', async () => {
      const { runs, saved, jobalyzer } = openRuns();
      const poll = jobalyzer.onPollPay;
      jobalyzer.onPollPay = hangs;
      const controller = new AbortController();
      const running = runs.run(lookUpOf('pay'), 'live', controller.signal);
      await until(() => jobalyzer.attempts.length === 1);
      controller.abort();
      await running;
      jobalyzer.onPollPay = poll;

      await until(() => !runs.isRunning('report-1'));
      const result = await runs.resume('report-1', noCancel());

      assert.equal(result.end, 'finished');
      assert.deepEqual([saved().sections.pay.state, jobalyzer.orders.length], ['ready', 1]);
    });

    it('can be followed at once by a resume that waits for the order in flight', async () => {
      const { runs, saved, jobalyzer } = openRuns();
      const held = holdOrder(jobalyzer);
      const controller = new AbortController();
      const running = runs.run(lookUpOf('pay'), 'live', controller.signal);
      await until(() => held.signals.length === 1);
      controller.abort();
      await running;

      const resumed = runs.resume('report-1', noCancel());
      held.answer({ links: { pay: linkOf(1, 'pay') }, notes: [] });

      assert.equal((await resumed).end, 'finished');
      assert.deepEqual([saved().sections.pay.state, jobalyzer.orders.length], ['ready', 1]);
    });

    it('while the services are being opened leaves everything as it is', async () => {
      const { runs, saved } = openRuns({ connect: hangs });
      const controller = new AbortController();
      const running = runs.run(lookUpOf('pay', 'benchmark'), 'live', controller.signal);
      await settle();

      controller.abort();

      assert.equal((await running).end, 'stopped');
      await until(() => !runs.isRunning('report-1'));
      assert.deepEqual(statesOf(saved()), { pay: 'pending', benchmark: 'pending' });
    });

    it('of the second caller stops the run that both wait for', async () => {
      const { runs, jobalyzer } = openRuns();
      jobalyzer.onPollPay = hangs;
      const first = runs.run(lookUpOf('pay'), 'live', noCancel());
      await until(() => jobalyzer.attempts.length === 1);
      const controller = new AbortController();
      const second = runs.resume('report-1', controller.signal);

      controller.abort();

      assert.deepEqual([(await first).end, (await second).end], ['stopped', 'stopped']);
      assert.equal(jobalyzer.attempts.length, 1);
    });
  });

  describe('stopWaiting', () => {
    it('stops the run of that report only', async () => {
      const { runs, jobalyzer } = openRuns();
      jobalyzer.onPollPay = hangs;
      const first = runs.run(lookUpOf('pay'), 'live', noCancel());
      const second = runs.run(lookUpOf('pay'), 'live', noCancel());
      await until(() => jobalyzer.attempts.length === 2);

      runs.stopWaiting('report-1');
      runs.stopWaiting('unknown');

      assert.equal((await first).end, 'stopped');
      await until(() => !runs.isRunning('report-1'));
      assert.deepEqual([runs.isRunning('report-1'), runs.isRunning('report-2')], [false, true]);
      runs.stopAll();
      assert.equal((await second).end, 'stopped');
    });
  });

  describe('isRunning', () => {
    it('is true from the start of a run to its end', async () => {
      const { runs, jobalyzer } = openRuns();
      const id = await runs.create(lookUpOf('pay'), 'live');
      const seen = [runs.isRunning(id)];
      jobalyzer.onPollPay = () => {
        seen.push(runs.isRunning(id));
        return Promise.resolve({ state: 'ready', value: makePay() });
      };

      const running = runs.start(id, noCancel());
      seen.push(runs.isRunning(id));
      await running;
      seen.push(runs.isRunning(id));

      assert.deepEqual(seen, [false, true, true, false]);
    });
  });
});
