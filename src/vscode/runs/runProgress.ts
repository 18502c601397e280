import { Listeners } from '../../domain/listeners';

import type { SectionName } from '../../domain/report/sectionInfos';
import type { SectionProgress } from '../../reports/runs/reportProgress';
import type { Subscription } from '../../domain/listeners';

/** What is known of the sections of one report that this window is working on. */
export type ReportProgress = Partial<Record<SectionName, SectionProgress>>;

/** The latest progress of every report that is being worked on in this window. */
export class RunProgress {
  readonly #byReport = new Map<string, ReportProgress>();
  readonly #news = new Listeners<SectionProgress>();
  readonly #ends = new Listeners<string>();

  /** Takes the news of one section. */
  update(progress: SectionProgress): void {
    const known = this.#byReport.get(progress.reportId) ?? {};
    this.#byReport.set(progress.reportId, { ...known, [progress.section]: progress });
    this.#news.notify(progress);
  }

  /** What is known of a report; empty when nothing is being done for it. */
  get(reportId: string): ReportProgress {
    return this.#byReport.get(reportId) ?? {};
  }

  /** True while this window works on the report. */
  isRunning(reportId: string): boolean {
    return this.#byReport.has(reportId);
  }

  /** Nothing is being done for the report any more. */
  end(reportId: string): void {
    this.#byReport.delete(reportId);
    this.#ends.notify(reportId);
  }

  /** Calls the listener at every news. */
  onDidUpdate(listener: (progress: SectionProgress) => void): Subscription {
    return this.#news.add(listener);
  }

  /** Calls the listener with the id of a report when the work on it is over. */
  onDidEnd(listener: (reportId: string) => void): Subscription {
    return this.#ends.add(listener);
  }
}
