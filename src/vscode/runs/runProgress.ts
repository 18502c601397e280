import { Listeners } from '../../domain/listeners';
import { payServiceNames } from '../../domain/payService';
import { sectionInfos } from '../../domain/report/section';

import type { SectionName } from '../../domain/report/section';
import type { SectionProgress } from '../../reports/runs/runContext';
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

type ActivePhase = Exclude<SectionProgress['phase'], 'ready' | 'failed'>;

const activePhases = ['ordering', 'waiting', 'asking'] as const satisfies readonly ActivePhase[];

const phaseWords: Record<ActivePhase, string> = {
  ordering: 'ordering from',
  waiting: 'waiting for',
  asking: 'asking',
};

const sectionWords: Record<SectionName, string> = {
  pay: 'pay report',
  experience: 'pay by experience',
  benchmark: 'market benchmark',
  skillImpact: 'skills',
  certificationImpact: 'certifications',
};

/**
 * What is being waited for, such as “Waiting for PayScale: pay report, pay by experience · asking
 * Lightcast: market benchmark”. Empty when nothing is.
 */
export function describeProgress(progress: ReportProgress): string {
  const groups = new Map<string, string[]>();
  for (const phase of activePhases) {
    for (const section of Object.values(progress)) {
      if (section.phase === phase) {
        const group = `${phaseWords[phase]} ${payServiceNames[sectionInfos[section.section].service]}`;
        groups.set(group, [...(groups.get(group) ?? []), sectionWords[section.section]]);
      }
    }
  }
  const sentence = [...groups].map(([group, sections]) => `${group}: ${sections.join(', ')}`);
  return startUpper(sentence.join(' · '));
}

function startUpper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
