/**
 * A window as a process of its own that looks everything up at once, with the embedded sample
 * service running, until it is told to close; then it does what the extension does and must end.
 */
import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { startSampleService } from '../../../src/sample/sampleService';
import { createSampleHost } from '../../../src/connections/sampleHost';
import { systemClock } from '../../../src/storage/systemClock';
import { lookUpOf } from '../../support/runsHarness';
import { openWindow } from '../support/openWindow';

import type { SectionName } from '../../../src/domain/report/sectionInfos';
import type { RunResult } from '../../../src/reports/runs/reportRuns';
import type { ClosingOrder } from '../support/spawnClosingHost';

/** The disk may still take what a run wrote last; what it waited for would take far longer. */
const settleLimitMs = 3_000;

async function run({ service, folder }: ClosingOrder): Promise<void> {
  const window = openWindow({ service, folder, clock: systemClock, timeoutMs: 60_000 });
  const sample = createSampleHost(startSampleService);
  await sample.get();
  const closing = new AbortController();
  const look = (...sections: SectionName[]): Promise<RunResult> =>
    window.runs.run(lookUpOf(...sections), 'live', AbortSignal.any([closing.signal]));
  const running = [
    look('pay', 'experience', 'skillImpact'),
    ...Array.from({ length: 12 }, () => look('benchmark')),
  ];
  process.send?.('ready');
  await once(process, 'message');
  closing.abort();
  window.runs.stopAll();
  sample.dispose();
  const results = await Promise.all(running);
  const until = performance.now() + settleLimitMs;
  while (performance.now() < until && results.some(isStillRunning)) {
    await nextTurn();
  }
  process.send?.(results.filter(isStillRunning).map(({ reportId }) => reportId));
  process.disconnect();

  function isStillRunning({ reportId }: { reportId: string }): boolean {
    return window.runs.isRunning(reportId);
  }
}

process.once('message', (order: ClosingOrder) => void run(order));
