import { OtherRuns, type RunPlace } from '../../reports/runs/otherRuns';
import { createReportIndex } from '../../reports/store/reportIndex';
import { createReportStore } from '../../reports/store/createReportStore';
import { createReportFolder } from '../../storage/reportFolder';
import { createReportLeases } from '../../storage/reportLeases';
import { RunProgress } from '../runs/runProgress';

import type { ExtensionContext, Uri } from 'vscode';
import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { ReportLeases } from '../../reports/runs/runLease';
import type { ReportStore } from '../../reports/store/reportStore';

export interface SavedReportsDeps {
  context: Pick<ExtensionContext, 'extension'>;
  folder: Uri;
  clock: Clock;
  log: Log;
}

/** The saved reports, and where each of them is running. */
export interface SavedReports {
  store: ReportStore;
  leases: ReportLeases;
  progress: RunProgress;
  otherRuns: OtherRuns;
  getRunPlace: (reportId: string) => RunPlace;
  clock: Clock;
}

/** Wires the store. Reads no file until the store is used. */
export function buildReports({ context, folder, clock, log }: SavedReportsDeps): SavedReports {
  const files = createReportFolder(folder.fsPath, clock);
  const index = createReportIndex({ files, madeBy: readExtensionVersion(context), log });
  const leases = createReportLeases(folder.fsPath, clock);
  const progress = new RunProgress();
  const otherRuns = new OtherRuns({ leases, clock, log });
  return {
    store: createReportStore({ files, clock, log, index }),
    leases,
    progress,
    otherRuns,
    getRunPlace: reportId =>
      progress.isRunning(reportId) ? 'here' : otherRuns.has(reportId) ? 'elsewhere' : null,
    clock,
  };
}

/** The version of the running extension, from its manifest. */
function readExtensionVersion({ extension }: Pick<ExtensionContext, 'extension'>): string {
  const { version } = extension.packageJSON as { version: string };
  return version;
}
