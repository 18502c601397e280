import { setImmediate as nextTurn } from 'node:timers/promises';

import { startSampleService } from '../../../src/sample/sampleService';
import { systemClock } from '../../../src/vscode/storage/systemClock';
import { openWindow } from '../../reliability/support/openWindow';
import { withScratchFolder } from '../../reliability/support/scratchFolder';
import { lookUpOf } from '../../support/runsHarness';
import { type BenchRow, mark } from '../benchRow';
import { toSample } from '../statistics';

import type { SectionName } from '../../../src/domain/report/section';
import type { SampleRoute } from '../../../src/sample/faults';
import type { SampleSwitches } from '../../../src/sample/sampleBehaviour';

export const name = 'cancel';

const rounds = 5;
const limitMs = 50;
const never = { readyAfterMs: Infinity, notReadyLooks: 0 };

/** What a person waits for, and how the service keeps them waiting. */
const waits: readonly (readonly [SectionName, SampleRoute, SampleSwitches])[] = [
  ['pay', 'jobalyzer.pay', { jobalyzer: { pay: never } }],
  ['pay', 'jobalyzer.pay', hangAt('jobalyzer.pay')],
  ['skillImpact', 'jobalyzer.impact', hangAt('jobalyzer.impact')],
  ['skillImpact', 'jobalyzer.token', hangAt('jobalyzer.token')],
  ['benchmark', 'lightcast.benchmark', hangAt('lightcast.benchmark')],
];

function hangAt(on: SampleRoute): SampleSwitches {
  return { faults: [{ on, misdeed: { kind: 'hang' } }] };
}

/** From the click on *Cancel* to a run of which nothing is under way any more. */
export async function run(): Promise<BenchRow[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const wait of waits) {
      times.push(await withScratchFolder(folder => cancelOne(folder, wait)));
    }
  }
  const { median, spread } = toSample(times, 'ms');
  return [
    mark({
      measure: 'cancel: from the click to everything stopped',
      value: Math.max(...times),
      unit: 'ms',
      spread: `median ${median.toFixed(1)}; ${spread}`,
      limit: limitMs,
      note: 'the longest, between two looks and in requests that hang; the report is on the disk',
    }),
  ];
}

async function cancelOne(
  folder: string,
  [section, at, behaviour]: (typeof waits)[number],
): Promise<number> {
  const service = await startSampleService({ behaviour });
  try {
    const window = openWindow({ service, folder, clock: systemClock, newId: () => 'report' });
    const controller = new AbortController();
    const running = window.runs.run(lookUpOf(section), 'live', controller.signal);
    while (!service.requests.some(({ route }) => route === at)) {
      await nextTurn();
    }
    // Past the first answer, into the wait for the next look.
    await systemClock.sleep(20);
    const startedAt = performance.now();
    controller.abort();
    await running;
    while (window.runs.isRunning('report')) {
      await nextTurn();
    }
    return performance.now() - startedAt;
  } finally {
    await service.stop();
  }
}
