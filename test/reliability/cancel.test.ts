import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { startSampleService } from '../../src/sample/sampleService';
import { systemClock } from '../../src/vscode/storage/systemClock';
import { lookUpOf } from '../support/runsHarness';

import { openWindow } from './support/openWindow';
import { withScratchFolder } from './support/scratchFolder';

import type { SectionName } from '../../src/domain/report/section';
import type { SampleRoute } from '../../src/sample/faults';
import type { SampleSwitches } from '../../src/sample/sampleBehaviour';

const hang = { kind: 'hang' } as const;

/** What a person can be waiting for, and how the service keeps them waiting for ever. */
const waits: Record<string, [section: SectionName, at: SampleRoute, switches: SampleSwitches]> = {
  'for a token': ['skillImpact', 'jobalyzer.token', {}],
  'for an answer to an order': ['pay', 'jobalyzer.order', {}],
  'for an answer to a look': ['pay', 'jobalyzer.pay', {}],
  'for figures of one call': ['skillImpact', 'jobalyzer.impact', {}],
  'for the market': ['benchmark', 'lightcast.benchmark', {}],
  'for a stalled body': [
    'skillImpact',
    'jobalyzer.impact',
    { faults: [{ on: 'jobalyzer.impact', misdeed: { kind: 'stall' } }] },
  ],
  'between two looks': [
    'pay',
    'jobalyzer.pay',
    { jobalyzer: { pay: { readyAfterMs: Infinity, notReadyLooks: 0 } } },
  ],
  'for a retry': [
    'skillImpact',
    'jobalyzer.impact',
    {
      faults: [
        {
          on: 'jobalyzer.impact',
          misdeed: { kind: 'answer', status: 429, headers: { 'retry-after': '50' } },
        },
      ],
    },
  ],
};

describe('cancelling', function () {
  this.timeout(30_000);

  for (const [name, [section, at, switches]] of Object.entries(waits)) {
    it(`is honoured at once while somebody waits ${name}`, () =>
      withScratchFolder(async folder => {
        const isOwn = Object.keys(switches).length > 0;
        const behaviour = isOwn ? switches : { faults: [{ on: at, misdeed: hang }] };
        const service = await startSampleService({ behaviour });
        try {
          const window = openWindow({ service, folder, clock: systemClock, timeoutMs: 25_000 });
          const controller = new AbortController();
          const running = window.runs.run(lookUpOf(section), 'live', controller.signal);
          while (!service.requests.some(({ route }) => route === at)) {
            await nextTurn();
          }

          controller.abort();

          // Every one of these waits would last far longer than the test may.
          assert.equal((await running).end, 'stopped');
          assert.ok(service.orders <= 1);
        } finally {
          await service.stop();
        }
      }));
  }
});
