import { setImmediate as nextTurn } from 'node:timers/promises';

import { startSampleService } from '../../../src/sample/sampleService';
import { systemClock } from '../../../src/storage/systemClock';
import { lookUpOf } from '../../support/runsHarness';
import { openWindow } from './openWindow';
import { withScratchFolder } from './scratchFolder';

import type { RunEnd } from '../../../src/reports/runs/reportRuns';
import type { CancelPoint } from './cancelPoints';

/** What a cancel led to. */
export interface CancelOutcome {
  ends: RunEnd[];
  /** From the cancel until the person is told that the waiting is over. */
  toldMs: number;
  /** From the cancel, or from the end of an order that is on its way, until nothing runs any more. */
  stoppedMs: number;
  orders: number;
}

/** Looks jobs up until somebody waits at the point, and cancels. */
export function cancelAt(point: CancelPoint): Promise<CancelOutcome> {
  return withScratchFolder(async folder => {
    const service = await startSampleService({ behavior: point.switches, keptRequests: 1000 });
    try {
      const window = openWindow({ service, folder, clock: systemClock, timeoutMs: 25_000 });
      const controller = new AbortController();
      const lookUp = lookUpOf(point.section);
      const running = Array.from({ length: point.lookUps ?? 1 }, () =>
        window.runs.run(lookUp, 'live', AbortSignal.any([controller.signal])),
      );
      const isThere = (): boolean =>
        service.requests.filter(({ route }) => route === point.at).length > (point.after ?? 0);
      while (!isThere()) {
        await nextTurn();
      }
      const cancelledAt = performance.now();
      controller.abort();
      const results = await Promise.all(running);
      const toldMs = performance.now() - cancelledAt;
      const untilStopped = async (): Promise<void> => {
        while (results.some(({ reportId }) => window.runs.isRunning(reportId))) {
          await nextTurn();
        }
      };
      if (point.isOrdering === true) {
        await service.stop();
      }
      const stoppedFrom = point.isOrdering === true ? performance.now() : cancelledAt;
      await untilStopped();
      const stoppedMs = performance.now() - stoppedFrom;
      const ends = results.map(({ end }) => end);
      return { ends, toldMs, stoppedMs, orders: service.orders };
    } finally {
      await service.stop();
    }
  });
}
