import assert from 'node:assert/strict';

import { nodeFetch } from '../../src/api/http/nodeFetch';
import { startSampleService } from '../../src/sample/sampleService';
import { lookUpOf } from '../support/runsHarness';

import { HastyClock } from './support/hastyClock';
import { mostInOneSecond } from './support/mostInOneSecond';
import { openWindow } from './support/openWindow';
import { withScratchFolder } from './support/scratchFolder';

import type { Fetch } from '../../src/api/http/fetch';

/** The limit of requests in flight, across all lookups. */
const mostRequestsAtOnce = 8;

const delayedRoutes = ['jobalyzer.order', 'jobalyzer.pay', 'jobalyzer.impact'] as const;

/** A signal that never aborts. */
const aSignal = (): AbortSignal => new AbortController().signal;

describe('many concurrent lookups', function () {
  this.timeout(60_000);

  it('send Lightcast no more than five requests in any second, whatever asks', () =>
    withScratchFolder(async folder => {
      const clock = new HastyClock();
      // Counts send times: on a clock that skips delays, arrivals get later timestamps.
      const behavior = { lightcast: { callsPerSecond: Infinity } };
      const service = await startSampleService({ behavior });
      const left: number[] = [];
      const window = openWindow({
        service,
        folder,
        clock,
        fetch: (url, request) => {
          left.push(clock.now());
          return nodeFetch(url, request);
        },
      });
      try {
        const { lightcast } = await window.open('live');
        assert.ok(lightcast !== null);
        const others = [lightcast.checkStatus(aSignal()), lightcast.getMeta(aSignal())];
        const results = await Promise.all(
          Array.from({ length: 12 }, () =>
            window.runs.run(lookUpOf('benchmark'), 'live', aSignal()),
          ),
        );
        await Promise.all(others);

        assert.ok(results.every(({ end }) => end === 'finished'));
        assert.ok(left.length > 12);
        assert.ok(mostInOneSecond(left) <= 5, `${mostInOneSecond(left)} left in one second`);
        assert.ok(service.requests.every(({ status }) => status === 200));
      } finally {
        await service.stop();
      }
    }));

  it('all finish when there are a hundred, with few requests on their way', () =>
    withScratchFolder(async folder => {
      const clock = new HastyClock();
      const waits = { readyAfterMs: 0, notReadyPolls: 2 };
      // Answers take a moment, so that requests overlap.
      const delay = { kind: 'delay', ms: 5 } as const;
      const faults = delayedRoutes.map(on => ({ on, effect: delay }));
      const behavior = { jobalyzer: { pay: waits, experience: waits }, faults };
      const service = await startSampleService({ behavior, keptRequests: 5000 });
      let open = 0;
      let mostOpen = 0;
      const fetch: Fetch = (url, request) => {
        open += 1;
        mostOpen = Math.max(mostOpen, open);
        return nodeFetch(url, request).finally(() => (open -= 1));
      };
      // Every wait of every lookup moves the one clock on.
      const window = openWindow({ service, folder, clock, fetch, maxWaitMs: 10 ** 9 });
      try {
        const results = await Promise.all(
          Array.from({ length: 100 }, () =>
            window.runs.run(lookUpOf('pay', 'experience', 'skillImpact'), 'live', aSignal()),
          ),
        );

        assert.deepEqual(new Set(results.map(({ end }) => end)), new Set(['finished']));
        assert.equal(service.orders, 100);
        assert.equal((await window.store.list()).length, 100);
        assert.equal(mostOpen, mostRequestsAtOnce);
        const attempts = service.requests.filter(({ path }) => /\/(?:pay|yoe)$/u.test(path));
        assert.equal(attempts.length, 100 * 2 * 3);
      } finally {
        await service.stop();
      }
    }));
});
