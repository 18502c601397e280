import assert from 'node:assert/strict';

import { isCancelled } from '../../../../src/domain/faults/appError';
import { untilAborted } from '../../../../src/reports/runs/callService';

describe('untilAborted', () => {
  it('returns the result of the work', async () => {
    assert.equal(await untilAborted(Promise.resolve(7), new AbortController().signal), 7);
  });

  it('rejects with the error of the work', async () => {
    const work = Promise.reject(new Error('failed'));

    await assert.rejects(untilAborted(work, new AbortController().signal), /failed/u);
  });

  it('is canceled at once when the signal aborts, although the work continues', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(new Promise(() => undefined), controller.signal);

    controller.abort();

    await assert.rejects(waiting, isCancelled);
  });

  it('is canceled when the signal is already aborted', async () => {
    await assert.rejects(untilAborted(Promise.resolve(7), AbortSignal.abort()), isCancelled);
  });

  it('ignores work that fails afterwards', async () => {
    const controller = new AbortController();
    let fail: (error: Error) => void = () => undefined;
    const work = new Promise((_resolve, reject) => (fail = reject));
    const waiting = untilAborted(work, controller.signal);
    controller.abort();
    await assert.rejects(waiting, isCancelled);

    fail(new Error('late'));

    await assert.rejects(work, /late/u);
  });
});
