import assert from 'node:assert/strict';

import { createSlots } from '../../../../src/reports/store/slots';
import { settle } from '../../../support/fakeClock';

describe('createSlots', () => {
  it('does as many at once as there are places, and all in the end', async () => {
    const inSlot = createSlots(3);
    let now = 0;
    let most = 0;
    const done: number[] = [];

    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        inSlot(async () => {
          now += 1;
          most = Math.max(most, now);
          await settle();
          now -= 1;
          done.push(index);
        }),
      ),
    );

    assert.equal(most, 3);
    assert.deepEqual(
      done,
      Array.from({ length: 20 }, (_, index) => index),
    );
  });

  it('frees the place of work that failed', async () => {
    const inSlot = createSlots(1);

    await assert.rejects(
      inSlot(() => Promise.reject(new Error('failed'))),
      /failed/u,
    );

    assert.equal(await inSlot(() => Promise.resolve('next')), 'next');
  });
});
