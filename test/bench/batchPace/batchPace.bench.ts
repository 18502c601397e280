import { once } from 'node:events';
import { type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';

import { startSampleService } from '../../../src/sample/sampleService';
import { systemClock } from '../../../src/storage/systemClock';
import { openWindow, type ServiceAddresses } from '../../reliability/support/openWindow';
import { withScratchFolder } from '../../reliability/support/scratchFolder';
import { lookUpOf } from '../../support/runsHarness';
import { type BenchRow, fact, mark } from '../benchRow';

export const name = 'batchPace';

const lookUps = 200;
const limit = 5;
const windowMs = 1000;
const asService = 'the sample service of batchPace';

/** So many look-ups asked for at once, over HTTP to the sample service, with files on the disk. */
export async function run(): Promise<BenchRow[]> {
  const arrivals = await withScratchFolder(lookUpAll);
  const gaps = arrivals.slice(limit).map((at, index) => at - (arrivals[index] ?? NaN));
  const most = Math.max(...arrivals.map(from => countIn(arrivals, from)));
  const tookMs = (arrivals.at(-1) ?? NaN) - (arrivals[0] ?? NaN);
  // The first ones may come at once; from then on the limit lets so many in each window.
  const shortestMs = ((arrivals.length - limit) / limit) * windowMs;
  return [
    mark({
      measure: `${arrivals.length} Lightcast look-ups: pace, in parts of the limit`,
      value: (100 * shortestMs) / tookMs,
      unit: '%',
      atLeast: 97,
      note: `${(tookMs / 1000).toFixed(2)} s where the limit allows ${(shortestMs / 1000).toFixed(2)} s`,
    }),
    mark({
      measure: 'most requests in any one second, as the service sees them',
      value: most,
      unit: 'requests',
      limit,
      note: 'counted from every arrival on, in a thread of its own',
    }),
    fact({
      measure: 'nearest that a request came to the one five before it',
      value: Math.min(...gaps),
      unit: 'ms',
      note: 'under 1,000 ms would be a sixth request in a second',
    }),
  ];
}

/** When each request came, in milliseconds. */
async function lookUpAll(folder: string): Promise<readonly number[]> {
  const service = new Worker(__filename, { workerData: asService });
  try {
    const [addresses] = (await once(service, 'message')) as [ServiceAddresses];
    const window = openWindow({ service: addresses, folder, clock: systemClock });
    const results = await Promise.all(
      Array.from({ length: lookUps }, () =>
        window.runs.run(lookUpOf('benchmark'), 'live', new AbortController().signal),
      ),
    );
    if (results.some(({ end }) => end !== 'finished')) {
      throw new Error('A look-up did not finish.');
    }
    service.postMessage('arrivals');
    const [arrivals] = (await once(service, 'message')) as [number[]];
    return arrivals.sort((first, second) => first - second);
  } finally {
    await service.terminate();
  }
}

/** The service has a thread of its own: what keeps the extension busy must not keep it from hearing. */
async function serve(port: MessagePort): Promise<void> {
  const { jobalyzer, lightcast, credentials, requests } = await startSampleService({
    behavior: { lightcast: { callsPerSecond: Infinity } },
    keptRequests: 10 * lookUps,
  });
  port.on('message', () => {
    const calls = requests.filter(
      ({ route }) => route.startsWith('lightcast.') && route !== 'lightcast.token',
    );
    port.postMessage(calls.map(({ at }) => at));
  });
  port.postMessage({ jobalyzer, lightcast, credentials });
}

if (workerData === asService && parentPort !== null) {
  void serve(parentPort);
}

function countIn(arrivals: readonly number[], from: number): number {
  return arrivals.filter(at => at >= from && at < from + windowMs).length;
}
