import assert from 'node:assert/strict';
import { type Clock, install } from '@sinonjs/fake-timers';

import { startDeadline } from '../../../../src/api/http/deadline';

describe('startDeadline', () => {
  let time: Clock;

  beforeEach(() => {
    time = install({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    time.uninstall();
  });

  it('ends a request when its time is over', () => {
    const deadline = startDeadline(new AbortController().signal, 30_000);
    time.tick(29_999);
    assert.equal(deadline.signal.aborted, false);
    time.tick(1);

    assert.deepEqual([deadline.signal.aborted, deadline.hasPassed()], [true, true]);
  });

  it('gives a request its time again after the computer slept', () => {
    const deadline = startDeadline(new AbortController().signal, 30_000);
    time.tick(10_000);
    time.jump(8 * 3_600_000);
    assert.equal(deadline.signal.aborted, false, 'the answer may have come meanwhile');
    time.tick(29_999);
    assert.equal(deadline.signal.aborted, false);
    time.tick(1);

    assert.equal(deadline.hasPassed(), true);
  });

  it('leaves no timer behind', () => {
    const deadline = startDeadline(new AbortController().signal, 30_000);
    time.jump(60_000);
    deadline.end();

    assert.equal(time.countTimers(), 0);
    assert.deepEqual([deadline.signal.aborted, deadline.hasPassed()], [true, false]);
  });
});
