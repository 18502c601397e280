import { payServiceNames } from '../../domain/payService';
import { sectionInfos } from '../../domain/report/sectionInfos';

import type { SectionName } from '../../domain/report/sectionInfos';
import type { SectionProgress } from '../../reports/runs/reportProgress';
import type { ReportProgress } from './runProgress';

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
