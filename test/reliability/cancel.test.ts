import assert from 'node:assert/strict';

import { startSampleService } from '../../src/sample/sampleService';

import { cancelAt } from './support/cancelAt';
import { cancelPoints } from './support/cancelPoints';
import { withScratchFolder } from './support/scratchFolder';
import { spawnClosingHost } from './support/spawnClosingHost';

describe('cancelling', function () {
  this.timeout(30_000);

  for (const [name, point] of Object.entries(cancelPoints)) {
    it(`is honoured at once while somebody waits ${name}`, async () => {
      // Each of these waits would last far longer than the test may.
      const { ends, orders } = await cancelAt(point);

      const stopped = ends.filter(end => end === 'stopped').length;
      assert.ok(stopped > 0 && ends.every(end => end === 'stopped' || end === 'finished'));
      assert.equal(point.lookUps === undefined ? stopped : 1, 1);
      assert.ok(orders <= 1);
    });
  }

  it('leaves nothing running when a window closes in the middle of everything', () =>
    withScratchFolder(async folder => {
      const service = await startSampleService({
        behavior: {
          jobalyzer: { pay: { readyAfterMs: Infinity, notReadyPolls: 0 } },
          faults: [
            { on: 'jobalyzer.impact', effect: { kind: 'hang' } },
            { on: 'jobalyzer.experience', effect: { kind: 'stall' } },
          ],
        },
        keptRequests: 1000,
      });
      try {
        const { jobalyzer, lightcast, credentials } = service;
        const host = spawnClosingHost({ service: { jobalyzer, lightcast, credentials }, folder });
        await host.ready;
        const routes = ['jobalyzer.pay', 'jobalyzer.experience', 'jobalyzer.impact'] as const;
        while (!routes.every(route => service.requests.some(each => each.route === route))) {
          await new Promise(resolve => setTimeout(resolve, 10));
        }

        const { code, left } = await host.close();

        // Nobody ended it: there was nothing left to wait for.
        assert.equal(code, 0);
        assert.deepEqual(left, []);
        assert.equal(service.orders, 1);
      } finally {
        await service.stop();
      }
    }));
});
