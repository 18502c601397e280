import assert from 'node:assert/strict';

import { createSemaphore } from '../../../../src/domain/waiting/semaphore';
import { isCancelled } from '../../../../src/domain/faults/appError';
import { settle } from '../../../support/fakeClock';

const never = new AbortController().signal;

/** A task that ends on request. */
function makeWork(): { work: () => Promise<void>; end: () => void; started: () => boolean } {
  let started = false;
  let end: () => void = () => undefined;
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  return {
    work: () => {
      started = true;
      return ended;
    },
    end,
    started: () => started,
  };
}

describe('createSemaphore', () => {
  it('runs as many tasks as the limit allows, and the next when one ends', async () => {
    const semaphore = createSemaphore(2);
    const works = [makeWork(), makeWork(), makeWork(), makeWork()];
    const runs = works.map(({ work }) => semaphore.run(work, never));
    await settle();
    const before = works.map(one => one.started());

    works[0]!.end();
    await settle();

    assert.deepEqual(before, [true, true, false, false]);
    assert.deepEqual(
      works.map(one => one.started()),
      [true, true, true, false],
    );
    for (const one of works) {
      one.end();
    }
    await Promise.all(runs);
  });

  it('runs the next task when one fails', async () => {
    const semaphore = createSemaphore(1);
    const failing = semaphore.run(() => Promise.reject(new Error('broken')), never);
    const next = semaphore.run(() => Promise.resolve('in'), never);

    await assert.rejects(failing, /broken/u);
    assert.equal(await next, 'in');
  });

  it('removes an aborted waiter from the queue at once', async () => {
    const semaphore = createSemaphore(1);
    const controller = new AbortController();
    const first = makeWork();
    const last = makeWork();
    const runs = [semaphore.run(first.work, never)];
    const middle = semaphore.run(() => assert.fail('gave up'), controller.signal);
    runs.push(semaphore.run(last.work, never));

    controller.abort();
    await assert.rejects(middle, isCancelled);
    first.end();
    await settle();

    assert.equal(last.started(), true);
    last.end();
    await Promise.all(runs);
  });

  it('starts nothing for an aborted signal', async () => {
    const semaphore = createSemaphore(1);

    await assert.rejects(
      semaphore.run(() => assert.fail('started'), AbortSignal.abort()),
      isCancelled,
    );
    assert.equal(await semaphore.run(() => Promise.resolve('free'), never), 'free');
  });
});
