import type { ReportLeases } from '../../src/reports/runs/runLease';

/** Leases in memory: the holders over one map are those of one set of reports. */
export function createMemoryLeases(held: Map<string, symbol>): ReportLeases {
  const own = Symbol('holder');
  return {
    acquire: reportId => {
      if (held.has(reportId)) {
        return Promise.resolve(undefined);
      }
      held.set(reportId, own);
      let isReleased = false;
      return Promise.resolve(() => {
        if (!isReleased) {
          held.delete(reportId);
        }
        isReleased = true;
        return Promise.resolve();
      });
    },
    findHeldByOthers: (reportIds = [...held.keys()]) =>
      Promise.resolve(reportIds.filter(id => held.has(id) && held.get(id) !== own)),
  };
}
