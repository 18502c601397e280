import type { SectionName } from '../../domain/report/section';

/** What a running report is doing in one section. */
export interface SectionProgress {
  reportId: string;
  section: SectionName;
  phase: 'ordering' | 'waiting' | 'asking' | 'ready' | 'failed';
  looks: number;
  waitedMs: number;
  nextLookInMs: number | null;
}

export type OnSectionProgress = (progress: SectionProgress) => void;
