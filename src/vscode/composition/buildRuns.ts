import { randomUUID } from 'node:crypto';

import { createReportRuns } from '../../reports/runs/createReportRuns';
import { createReadyTimesMemento } from '../state/readyTimesMemento';

import type { Log } from '../../domain/log';
import type { Connect } from '../../reports/runs/connections';
import type { ReportRuns } from '../../reports/runs/reportRuns';
import type { Settings } from '../../connections/settings';
import type { ExtensionState } from '../state/extensionState';
import type { SavedReports } from './buildReports';

export interface BuildRunsDeps {
  saved: SavedReports;
  state: ExtensionState;
  connect: Connect;
  settings: Settings;
  log: Log;
}

/** Wires the runs of look-ups to the saved reports. */
export function buildRuns({ saved, state, connect, settings, log }: BuildRunsDeps): ReportRuns {
  const { store, clock, progress, leases } = saved;
  return createReportRuns({
    store,
    connect,
    clock,
    random: Math.random,
    newId: randomUUID,
    log,
    maxWaitMs: () => settings.get('polling.maxWaitSeconds') * 1000,
    readyTimes: createReadyTimesMemento(state, log),
    onProgress: news => progress.update(news),
    onSettled: reportId => progress.end(reportId),
    lease: leases,
  });
}
