import assert from 'node:assert/strict';

import { settle } from './fakeClock';

/** Waits until a condition holds. Doesn't depend on the clock. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2_000 && !isSo(); turn += 1) {
    await settle();
  }
  assert.ok(isSo(), 'it never came to it');
}
