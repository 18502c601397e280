import assert from 'node:assert/strict';

import { loadOnce } from '../../../src/domain/loadOnce';

describe('loadOnce', () => {
  it('does nothing before it is asked, and loads once however many ask', async () => {
    let loads = 0;
    const get = loadOnce(() => {
      loads += 1;
      return Promise.resolve(loads);
    });
    assert.equal(loads, 0);

    assert.deepEqual(await Promise.all([get(), get()]), [1, 1]);
    assert.equal(await get(), 1);
  });

  it('tries again after a load that failed', async () => {
    let loads = 0;
    const get = loadOnce(() => {
      loads += 1;
      return loads === 1 ? Promise.reject(new Error('no')) : Promise.resolve(loads);
    });

    await assert.rejects(get());

    assert.equal(await get(), 2);
  });
});
