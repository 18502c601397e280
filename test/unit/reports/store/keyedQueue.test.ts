import assert from 'node:assert/strict';

import { createKeyedQueue } from '../../../../src/reports/store/keyedQueue';
import { settle } from '../../../support/fakeClock';

describe('createKeyedQueue', () => {
  it('runs the work of a key sequentially, in order', async () => {
    const queue = createKeyedQueue();
    const steps: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      steps.push(`${name} begins`);
      await settle();
      steps.push(`${name} ends`);
    };

    await Promise.all([queue('key', work('first')), queue('key', work('second'))]);

    assert.deepEqual(steps, ['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('does not block other keys', async () => {
    const queue = createKeyedQueue();
    void queue('stuck', () => new Promise(() => undefined));

    assert.equal(await queue('free', () => Promise.resolve('done')), 'done');
  });

  it('continues after work that failed, and rejects only its own call', async () => {
    const queue = createKeyedQueue();
    const failing = queue('key', () => Promise.reject(new Error('failed')));
    const next = queue('key', () => Promise.resolve('next'));

    await assert.rejects(failing, /failed/u);
    assert.equal(await next, 'next');
  });
});
