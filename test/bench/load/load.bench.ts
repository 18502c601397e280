import { type Agent, globalAgent } from 'node:http';

import { nodeFetch } from '../../../src/api/http/nodeFetch';
import { startSampleService } from '../../../src/sample/sampleService';
import { systemClock } from '../../../src/storage/systemClock';
import { openWindow } from '../../reliability/support/openWindow';
import { withScratchFolder } from '../../reliability/support/scratchFolder';
import { lookUpOf } from '../../support/runsHarness';
import { type BenchRow, fact, mark } from '../benchRow';

import type { Fetch } from '../../../src/api/http/fetch';

export const name = 'load';

const lookUps = 100;
const checkEveryMs = 20;

/** So that requests overlap as they do over a network. */
const answersAfterMs = 40;
const routes = [
  'jobalyzer.order',
  'jobalyzer.pay',
  'jobalyzer.experience',
  'jobalyzer.impact',
] as const;

/** What a hundred look-ups at once take, in real time and with the sample service in the same process. */
export async function run(): Promise<BenchRow[]> {
  return withScratchFolder(async folder => {
    const ready = { readyAfterMs: 1_500, notReadyPolls: 0 };
    const delay = { kind: 'delay', ms: answersAfterMs } as const;
    const faults = routes.map(on => ({ on, effect: delay }));
    const behavior = { jobalyzer: { pay: ready, experience: ready }, faults };
    const service = await startSampleService({ behavior, keptRequests: 10_000 });
    const most = { heap: 0, sockets: 0, requests: 0 };
    let open = 0;
    const fetch: Fetch = (url, request) => {
      open += 1;
      most.requests = Math.max(most.requests, open);
      return nodeFetch(url, request).finally(() => (open -= 1));
    };
    const before = process.memoryUsage().heapUsed;
    const watching = setInterval(() => {
      most.heap = Math.max(most.heap, process.memoryUsage().heapUsed - before);
      most.sockets = Math.max(most.sockets, countSockets(globalAgent));
    }, checkEveryMs);
    try {
      const window = openWindow({ service, folder, clock: systemClock, fetch, maxWaitMs: 300_000 });
      const startedAt = performance.now();
      const results = await Promise.all(
        Array.from({ length: lookUps }, () => {
          const { signal } = new AbortController();
          return window.runs.run(lookUpOf('pay', 'experience', 'skillImpact'), 'live', signal);
        }),
      );
      const seconds = (performance.now() - startedAt) / 1000;
      const finished = results.filter(({ end }) => end === 'finished').length;
      const attempts = service.requests.filter(({ path }) => /\/(?:pay|yoe)$/u.test(path)).length;
      return [
        mark({
          measure: `look-ups of ${lookUps} at once that finish`,
          value: finished,
          unit: 'look-ups',
          atLeast: lookUps,
          note: `${seconds.toFixed(1)} s; reports ready after 1.5 s; ${service.orders} orders`,
        }),
        mark({
          measure: 'requests on their way at one moment',
          value: most.requests,
          unit: 'requests',
          limit: 8,
          note: `at most ${most.sockets} sockets, idle ones included`,
        }),
        mark({
          measure: 'memory at its highest above the start',
          value: most.heap / 2 ** 20,
          unit: 'MiB',
          limit: 128,
          note: 'heap in use, garbage and the sample service included',
        }),
        fact({
          measure: 'looks for each ordered report',
          value: attempts / (2 * lookUps),
          unit: 'GETs',
          note: `${attempts} in all`,
        }),
      ];
    } finally {
      clearInterval(watching);
      await service.stop();
    }
  });
}

function countSockets({ sockets, freeSockets }: Agent): number {
  return [sockets, freeSockets].flatMap(all => Object.values(all)).flat().length;
}
