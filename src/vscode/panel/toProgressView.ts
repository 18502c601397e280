import type { ReportView, SectionProgressView } from '../../protocol/reportView';
import type { SectionProgress } from '../../reports/runs/reportProgress';
import type { ReportProgress } from '../runs/runProgress';

/** The progress of a report's sections, for the page. */
export function toProgressViews(
  progress: ReportProgress,
  maxWaitMs: number,
): ReportView['progress'] {
  return Object.fromEntries(
    Object.values(progress).map(each => [each.section, toProgressView(each, maxWaitMs)]),
  );
}

/** The progress of one section, for the page. */
export function toProgressView(progress: SectionProgress, maxWaitMs: number): SectionProgressView {
  const { phase, attempts, waitedMs, nextPollInMs } = progress;
  return { phase, attempts, waitedMs, nextPollInMs, maxWaitMs };
}
