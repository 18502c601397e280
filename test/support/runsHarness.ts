import { createReportRuns } from '../../src/reports/runs/createReportRuns';
import { createReportStore } from '../../src/reports/store/createReportStore';
import { SkippingClock } from './fakeClock';
import { KeptLog } from './keptLog';
import { MemoryReportFiles } from './memoryReportFiles';
import { makeLookUp } from './reportFigures';
import { readOnlyReport, toFile } from './savedReports';
import { ScriptedJobalyzer, ScriptedLightcast } from './scriptedServices';

import type { Clock } from '../../src/domain/clock';
import type { LookUp } from '../../src/domain/lookUp/lookUp';
import type { Report } from '../../src/domain/report/report';
import type { SectionName } from '../../src/domain/report/sectionInfos';
import type { Connections } from '../../src/reports/runs/connections';
import type { SectionProgress } from '../../src/reports/runs/reportRuns';
import type { ReportRuns, ReportRunsOptions } from '../../src/reports/runs/reportRuns';
import type { ReportStore } from '../../src/reports/store/reportStore';

/** The lookups of one window with in-memory files, with records of what they do. */
export interface RunsHarness {
  runs: ReportRuns;
  store: ReportStore;
  files: MemoryReportFiles;
  jobalyzer: ScriptedJobalyzer;
  lightcast: ScriptedLightcast;
  /** The result of `connect`; a test can remove a service. */
  connections: Connections;
  progress: SectionProgress[];
  log: KeptLog;
  /** The only report in the folder, read from its file. */
  saved: () => Report;
}

/** One window. Delays take no time unless a test passes its own clock. */
export function openRuns(
  given: Partial<ReportRunsOptions> & { files?: MemoryReportFiles } = {},
): RunsHarness {
  const { files = new MemoryReportFiles(), ...options } = given;
  const clock: Clock = options.clock ?? new SkippingClock();
  const log = new KeptLog();
  const store = createReportStore({ files, clock, log });
  const jobalyzer = new ScriptedJobalyzer();
  const lightcast = new ScriptedLightcast();
  const connections: Connections = {
    source: 'live',
    jobalyzer,
    lightcast,
    relocateLink: link => link,
  };
  const progress: SectionProgress[] = [];
  let ids = 0;
  const runs = createReportRuns({
    store,
    connect: () => Promise.resolve(connections),
    clock,
    random: () => 0.5,
    newId: () => `report-${(ids += 1)}`,
    log,
    maxWaitMs: () => 60_000,
    onProgress: news => progress.push(news),
    ...options,
  });
  const saved = (): Report => readOnlyReport(files.texts);
  return { runs, store, files, jobalyzer, lightcast, connections, progress, log, saved };
}

/** A window whose folder contains these reports. */
export function openWith(...reports: readonly Report[]): RunsHarness {
  return openRuns({ files: new MemoryReportFiles(reports.map(toFile)) });
}

/** A lookup of these sections only. */
export function lookUpOf(...sections: readonly SectionName[]): LookUp {
  return makeLookUp({ sections: [...sections] });
}

/** A signal that never aborts. */
export function noCancel(): AbortSignal {
  return new AbortController().signal;
}

/** The states of a report's requested sections. */
export function statesOf(report: Report): Partial<Record<SectionName, string>> {
  return Object.fromEntries(
    Object.entries(report.sections)
      .map(([name, section]) => [name, section.state] as const)
      .filter(([, state]) => state !== 'notRequested'),
  );
}
