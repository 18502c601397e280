import assert from 'node:assert/strict';
import { type Clock, install } from '@sinonjs/fake-timers';

import { systemClock } from '../../../src/storage/systemClock';

import type { Stopwatch } from '../../../src/domain/clock';

describe('the stopwatch of the system clock', () => {
  let time: Clock;
  const running: Stopwatch[] = [];

  beforeEach(() => {
    time = install({
      now: Date.UTC(2026, 0, 5),
      toFake: ['Date', 'performance', 'setInterval', 'clearInterval'],
    });
  });

  afterEach(() => {
    running.splice(0).forEach(stopwatch => stopwatch.stop());
    time.uninstall();
  });

  function start(): Stopwatch {
    const stopwatch = systemClock.startStopwatch();
    running.push(stopwatch);
    return stopwatch;
  }

  /** Time passes in which no timer of the process runs, as in a process that is stopped. */
  const stopProcess = (ms: number): void => void time.jump(ms);

  /** Time passes on the wall only, as in the sleep of a Linux computer. */
  const sleepOnLinux = (ms: number): void => time.setSystemTime(Date.now() + ms);

  it('measures elapsed time', () => {
    const stopwatch = start();
    time.tick(123_456);

    assert.equal(stopwatch.elapsedMs(), 123_456);
    assert.equal(stopwatch.nextWake().aborted, false);
  });

  it('excludes the time in which the process was suspended, and reports the wake', () => {
    const stopwatch = start();
    const wake = stopwatch.nextWake();
    time.tick(10_000);
    stopProcess(3_600_000);
    time.tick(5_000);

    assert.ok(wake.aborted);
    assert.ok(Math.abs(stopwatch.elapsedMs() - 15_000) <= 1_000, `${stopwatch.elapsedMs()} ms`);
    assert.equal(stopwatch.nextWake().aborted, false, 'the next one is to come');
  });

  it('detects it even when it is read before its timer fires', () => {
    const stopwatch = start();
    const wake = stopwatch.nextWake();
    time.tick(10_000);
    sleepOnLinux(60_000);

    assert.equal(stopwatch.elapsedMs(), 10_000);
    assert.ok(wake.aborted);
  });

  it('reports the wake from a sleep in which the monotonic clock stopped', () => {
    const stopwatch = start();
    const wake = stopwatch.nextWake();
    time.tick(10_000);
    sleepOnLinux(nightMs);
    time.tick(1_000);

    assert.ok(wake.aborted);
    assert.equal(stopwatch.elapsedMs(), 11_000);
  });

  it('does not mistake a busy second, or a small change of the clock, for a sleep', () => {
    const stopwatch = start();
    const wake = stopwatch.nextWake();
    stopProcess(4_000);
    time.tick(2_000);
    sleepOnLinux(3_000);
    time.tick(2_000);
    sleepOnLinux(-nightMs);
    time.tick(2_000);

    assert.equal(wake.aborted, false);
    assert.equal(stopwatch.elapsedMs(), 10_000);
  });

  it('leaves no timer behind once the last one is stopped', () => {
    const [first, second] = [start(), start()];
    first.stop();
    assert.equal(time.countTimers(), 1);
    second.stop();

    assert.equal(time.countTimers(), 0);
  });

  it('excludes a pause between two stopwatches', () => {
    start().stop();
    stopProcess(nightMs);
    const stopwatch = start();
    const wake = stopwatch.nextWake();
    time.tick(3_000);

    assert.equal(wake.aborted, false);
    assert.equal(stopwatch.elapsedMs(), 3_000);
  });
});

const nightMs = 8 * 3_600_000;
