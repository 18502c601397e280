import assert from 'node:assert/strict';

import { createReportStore } from '../../src/reports/store/createReportStore';

import { SkippingClock } from './fakeClock';
import { KeptLog } from './keptLog';
import { MemoryReportFiles } from './memoryReportFiles';
import { toFile } from './savedReports';

import type { Report } from '../../src/domain/report/report';
import type { ReportStore, StoreChange } from '../../src/reports/store/reportStore';

/** A store with in-memory files, with records of what it does. */
export interface StoreHarness {
  files: MemoryReportFiles;
  store: ReportStore;
  clock: SkippingClock;
  log: KeptLog;
  changes: StoreChange[];
}

/** A store with the files of these reports. */
export function makeStore(...reports: readonly Report[]): StoreHarness {
  return openStore(new MemoryReportFiles(reports.map(toFile)));
}

/** A store for a folder, as a window opens it. */
export function openStore(files: MemoryReportFiles): StoreHarness {
  const clock = new SkippingClock();
  const log = new KeptLog();
  const store = createReportStore({ files, clock, log });
  const changes: StoreChange[] = [];
  store.onDidChange(change => changes.push(change));
  return { files, store, clock, log, changes };
}

/** A change that renames the report. */
export const renamed =
  (name: string) =>
  (report: Report): Report => ({ ...report, name });

/** Matches a storage error by its message. */
export const isStorage =
  (sentence: RegExp) =>
  (thrown: unknown): boolean => {
    assert.ok(thrown instanceof Error && 'kind' in thrown && thrown.kind === 'storage');
    assert.match(thrown.message, sentence);
    return true;
  };
