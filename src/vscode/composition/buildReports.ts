import { randomUUID } from 'node:crypto';

import { createReportRuns } from '../../reports/runs/createReportRuns';
import { createReportIndex } from '../../reports/store/reportIndex';
import { createReportStore } from '../../reports/store/createReportStore';

import { readExtensionVersion } from '../settings/extensionVersion';
import { OtherRuns } from '../../reports/runs/otherRuns';
import { RunProgress } from '../runs/runProgress';
import { createReadyTimesMemento } from '../state/readyTimesMemento';
import { createReportFolder } from '../../storage/reportFolder';
import { createReportLeases } from '../../storage/reportLeases';

import type { ExtensionContext, Uri } from 'vscode';
import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { Connect } from '../../reports/runs/connections';
import type { ReportRuns } from '../../reports/runs/reportRuns';
import type { ReportStore } from '../../reports/store/reportStore';
import type { RunPlace } from '../../reports/runs/otherRuns';
import type { Settings } from '../../connections/settings';

export interface ReportsDeps {
  context: Pick<ExtensionContext, 'extension' | 'globalState'>;
  folder: Uri;
  connect: Connect;
  settings: Settings;
  clock: Clock;
  log: Log;
}

/** The saved reports and the work on them. */
export interface Reports {
  store: ReportStore;
  runs: ReportRuns;
  progress: RunProgress;
  otherRuns: OtherRuns;
  getRunPlace: (reportId: string) => RunPlace;
}

/** Wires the store and the runs. No file is read before somebody asks. */
export function buildReports(deps: ReportsDeps): Reports {
  const { context, folder, connect, settings, clock, log } = deps;
  const files = createReportFolder(folder.fsPath, clock);
  const index = createReportIndex({ files, madeBy: readExtensionVersion(context), log });
  const store = createReportStore({ files, clock, log, index });
  const progress = new RunProgress();
  const leases = createReportLeases(folder.fsPath, clock);
  const otherRuns = new OtherRuns({ leases, clock, log });
  const runs = createReportRuns({
    store,
    connect,
    clock,
    random: Math.random,
    newId: randomUUID,
    log,
    maxWaitMs: () => settings.get('polling.maxWaitSeconds') * 1000,
    readyTimes: createReadyTimesMemento(context.globalState, log),
    onProgress: news => progress.update(news),
    onSettled: reportId => progress.end(reportId),
    lease: leases,
  });
  return {
    store,
    runs,
    progress,
    otherRuns,
    getRunPlace: reportId =>
      runs.isRunning(reportId) ? 'here' : otherRuns.has(reportId) ? 'elsewhere' : null,
  };
}
