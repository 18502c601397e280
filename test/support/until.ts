import assert from 'node:assert/strict';

import { settle } from './fakeClock';

/** Waits, without looking at a clock, until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2_000 && !isSo(); turn += 1) {
    await settle();
  }
  assert.ok(isSo(), 'it never came to it');
}
