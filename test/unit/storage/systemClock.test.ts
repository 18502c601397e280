import assert from 'node:assert/strict';

import { isCancelled } from '../../../src/domain/faults/appError';
import { systemClock } from '../../../src/storage/systemClock';

describe('systemClock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now();

    const now = systemClock.now();

    assert.ok(now >= before && now <= Date.now());
  });

  it('wakes up after the time asked', async () => {
    const before = performance.now();

    await systemClock.sleep(5);

    assert.ok(performance.now() - before >= 4);
  });

  it('is cancelled at once when the signal aborts', async () => {
    const controller = new AbortController();
    const asleep = systemClock.sleep(60_000, controller.signal);

    controller.abort();

    await assert.rejects(asleep, isCancelled);
  });

  it('does not fall asleep when the signal was aborted before', async () => {
    await assert.rejects(systemClock.sleep(60_000, AbortSignal.abort()), isCancelled);
  });
});
