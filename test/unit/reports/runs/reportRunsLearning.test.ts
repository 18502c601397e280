import assert from 'node:assert/strict';

import { createReadyTimesMemory } from '../../../../src/domain/waiting/readyTimes';
import { SkippingClock } from '../../../support/fakeClock';
import { makePay } from '../../../support/reportFigures';
import { lookUpOf, noCancel, openRuns } from '../../../support/runsHarness';

import type { ReadyTimesMemory } from '../../../../src/domain/waiting/readyTimes';
import type { RunsHarness } from '../../../support/runsHarness';

const kind = 'live.jobalyzer.pay';

/** A window whose pay reports are ready so long after they are ordered. */
function openSlowRuns(
  readyMs: number,
  { named = false, ...given }: { named?: boolean; readyTimes?: ReadyTimesMemory } = {},
): RunsHarness & { clock: SkippingClock } {
  const clock = new SkippingClock();
  const opened = openRuns({ clock, ...given });
  const { jobalyzer } = opened;
  const order = jobalyzer.onOrder;
  let orderedAt = 0;
  jobalyzer.onOrder = (...question) => {
    orderedAt = clock.now();
    return order(...question);
  };
  jobalyzer.onPollPay = () => {
    const leftMs = orderedAt + readyMs - clock.now();
    return Promise.resolve(
      leftMs > 0
        ? { state: 'waiting', retryAfterMs: named ? leftMs : null }
        : { state: 'ready', value: makePay() },
    );
  };
  return { ...opened, clock };
}

describe('createReportRuns', () => {
  describe('readyTimes', () => {
    it('are remembered from report to report', async () => {
      const readyTimes = createReadyTimesMemory();
      const { runs } = openSlowRuns(5000, { readyTimes });

      await runs.run(lookUpOf('pay'), 'live', noCancel());
      await runs.run(lookUpOf('pay'), 'live', noCancel());

      const durations = readyTimes.read()[kind] ?? [];
      assert.equal(durations.length, 2);
      assert.ok(durations.every(ms => ms > 3000 && ms < 7000));
    });

    it('time the first poll', async () => {
      const readyTimes = createReadyTimesMemory();
      readyTimes.write({ [kind]: [10_000, 11_000, 12_000, 10_500, 9500] });
      const { runs, clock, jobalyzer } = openSlowRuns(10_000, { readyTimes });

      await runs.run(lookUpOf('pay'), 'live', noCancel());

      assert.ok((clock.sleeps[0] ?? NaN) > 3000);
      assert.equal(jobalyzer.attempts.length, clock.sleeps.length);
    });

    it('last as long as the process without storage', async () => {
      const { runs, clock, jobalyzer } = openSlowRuns(10_000);

      await runs.run(lookUpOf('pay'), 'live', noCancel());
      const looksAtOrder = jobalyzer.attempts.length - clock.sleeps.length;
      await runs.run(lookUpOf('pay'), 'live', noCancel());

      assert.equal(looksAtOrder, 1);
      assert.equal(jobalyzer.attempts.length - clock.sleeps.length, looksAtOrder);
    });

    it('of the sample say nothing about live reports', async () => {
      const readyTimes = createReadyTimesMemory();
      const { runs, connections } = openSlowRuns(5000, { readyTimes });
      connections.source = 'sample';

      await runs.run(lookUpOf('pay'), 'sample', noCancel());

      assert.deepEqual(Object.keys(readyTimes.read()), ['sample.jobalyzer.pay']);
    });

    it('are overridden by the service’s own delay', async () => {
      const readyTimes = createReadyTimesMemory();
      const { runs, clock, jobalyzer } = openSlowRuns(7000, { readyTimes, named: true });

      await runs.run(lookUpOf('pay'), 'live', noCancel());

      assert.deepEqual(clock.sleeps, [7000]);
      assert.equal(jobalyzer.attempts.length, 2);
      assert.deepEqual(readyTimes.read(), {});
    });

    it('do not delay the poll of a report that was ordered long ago', async () => {
      const readyTimes = createReadyTimesMemory();
      readyTimes.write({ [kind]: [60_000, 61_000, 62_000] });
      const controller = new AbortController();
      const { runs, clock, jobalyzer } = openSlowRuns(10_000, { readyTimes });
      const poll = jobalyzer.onPollPay;
      jobalyzer.onPollPay = () => {
        controller.abort();
        return Promise.resolve({ state: 'waiting', retryAfterMs: null });
      };
      const { reportId } = await runs.run(lookUpOf('pay'), 'live', controller.signal);
      jobalyzer.onPollPay = poll;
      await clock.sleep(3_600_000);
      const before = clock.sleeps.length;

      const result = await runs.resume(reportId, noCancel());

      assert.equal(result.end, 'finished');
      assert.equal(clock.sleeps.length, before);
    });
  });
});
