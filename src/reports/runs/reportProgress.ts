import type { SectionName } from '../../domain/report/sectionInfos';

/** What a running report is doing in one section. */
export interface SectionProgress {
  reportId: string;
  section: SectionName;
  phase: 'ordering' | 'waiting' | 'asking' | 'ready' | 'failed';
  attempts: number;
  waitedMs: number;
  nextPollInMs: number | null;
}

export type OnSectionProgress = (progress: SectionProgress) => void;
