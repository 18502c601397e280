import { Listeners } from '../../domain/listeners';
import { payServiceNames } from '../../domain/payService';
import { sectionInfos } from '../../domain/report/sectionInfos';

import type { SectionName } from '../../domain/report/sectionInfos';
import type { SectionProgress } from '../../reports/runs/reportRuns';
import type { Subscription } from '../../domain/listeners';

/** The latest progress of each section of a report that runs in this window. */
export type ReportProgress = Partial<Record<SectionName, SectionProgress>>;

/** The latest progress of every report that runs in this window. */
export class RunProgress {
  readonly #byReport = new Map<string, ReportProgress>();
  readonly #updates = new Listeners<SectionProgress>();
  readonly #ends = new Listeners<string>();

  /** Records the progress of a section. */
  update(progress: SectionProgress): void {
    const known = this.#byReport.get(progress.reportId) ?? {};
    this.#byReport.set(progress.reportId, { ...known, [progress.section]: progress });
    this.#updates.notify(progress);
  }

  /** Empty if the report isn't running in this window. */
  get(reportId: string): ReportProgress {
    return this.#byReport.get(reportId) ?? {};
  }

  /** True while the report runs in this window. */
  isRunning(reportId: string): boolean {
    return this.#byReport.has(reportId);
  }

  /** Removes a report that no longer runs. */
  end(reportId: string): void {
    this.#byReport.delete(reportId);
    this.#ends.notify(reportId);
  }

  /** Calls the listener after each update. */
  onDidUpdate(listener: (progress: SectionProgress) => void): Subscription {
    return this.#updates.add(listener);
  }

  /** Calls the listener with the ID of a report when its run ends. */
  onDidEnd(listener: (reportId: string) => void): Subscription {
    return this.#ends.add(listener);
  }
}

type ActivePhase = Exclude<SectionProgress['phase'], 'ready' | 'failed'>;

const activePhases = ['ordering', 'waiting', 'asking'] as const satisfies readonly ActivePhase[];

const phaseLabels: Record<ActivePhase, string> = {
  ordering: 'ordering from',
  waiting: 'waiting for',
  asking: 'requesting from',
};

const sectionLabels: Record<SectionName, string> = {
  pay: 'pay report',
  experience: 'pay by experience',
  benchmark: 'market benchmark',
  skillImpact: 'skills',
  certificationImpact: 'certifications',
};

/**
 * The activity of a run, such as “Waiting for PayScale: pay report, pay by experience · requesting
 * from Lightcast: market benchmark”. Empty when there is none.
 */
export function describeProgress(progress: ReportProgress): string {
  const groups = new Map<string, string[]>();
  for (const phase of activePhases) {
    for (const section of Object.values(progress)) {
      if (section.phase === phase) {
        const group = `${phaseLabels[phase]} ${payServiceNames[sectionInfos[section.section].service]}`;
        groups.set(group, [...(groups.get(group) ?? []), sectionLabels[section.section]]);
      }
    }
  }
  const activities = [...groups].map(([group, sections]) => `${group}: ${sections.join(', ')}`);
  return capitalize(activities.join(' · '));
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
