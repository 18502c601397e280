import assert from 'node:assert/strict';

import { isCancelled } from '../../../src/domain/faults/appError';
import { systemClock } from '../../../src/storage/systemClock';

describe('systemClock', () => {
  it('returns the system time', () => {
    const before = Date.now();

    const now = systemClock.now();

    assert.ok(now >= before && now <= Date.now());
  });

  it('resolves after the requested time', async () => {
    const before = performance.now();

    await systemClock.sleep(5);

    assert.ok(performance.now() - before >= 4);
  });

  it('is canceled at once when the signal aborts', async () => {
    const controller = new AbortController();
    const asleep = systemClock.sleep(60_000, controller.signal);

    controller.abort();

    await assert.rejects(asleep, isCancelled);
  });

  it('does not sleep when the signal is already aborted', async () => {
    await assert.rejects(systemClock.sleep(60_000, AbortSignal.abort()), isCancelled);
  });
});
