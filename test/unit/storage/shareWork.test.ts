import assert from 'node:assert/strict';

import { shareWork } from '../../../src/storage/shareWork';
import { settle } from '../../support/fakeClock';

describe('shareWork', () => {
  it('shares a run among earlier calls, and runs again for later ones', async () => {
    const finish: (() => void)[] = [];
    const share = shareWork(() => new Promise(resolve => finish.push(resolve)));

    const first = [share(), share()];
    await settle();
    const later = [share(), share(), share()];
    await settle();
    assert.equal(finish.length, 1, 'the second run waits for the first');
    finish[0]?.();
    await Promise.all(first);
    await settle();
    finish[1]?.();
    await Promise.all(later);

    assert.equal(finish.length, 2);
  });

  it('rejects all calls of a failed run, and runs again for the next', async () => {
    let runs = 0;
    const share = shareWork(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('failed')) : Promise.resolve();
    });

    const results = await Promise.allSettled([share(), share()]);
    await share();

    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(runs, 2);
  });
});
