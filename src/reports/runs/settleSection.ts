import { isCancelled, throwIfCancelled, toAppError } from '../../domain/faults/appError';
import { orderedSections } from '../../domain/report/section';
import { getLink, withHistory, withSection } from '../store/reportChanges';
import { keepsWaiting, toSectionFailure } from './sectionFailures';

import type { AnyAppError } from '../../domain/faults/appError';
import type { Report, ReportSections } from '../../domain/report/report';
import type { SectionName } from '../../domain/report/section';
import type { ReportChange, RunContext } from './runContext';

/**
 * Obtains the figures of one section and saves them. It never rejects: a fault ends this section
 * only. A section that waits at a link stays pending after a transient error; a final error, and any
 * error of a section that one call answers, is saved as the reason of the failure. Existing figures
 * stay when newer ones don't arrive.
 */
export async function settleSection(
  run: RunContext,
  section: SectionName,
  obtain: () => Promise<ReportChange>,
): Promise<void> {
  try {
    throwIfCancelled(run.signal);
    // The service still has the figures, at the link or for the same question.
    await run.store.update(run.reportId, await obtain(), { isRepeatable: true });
    run.notifyProgress(section, 'ready');
  } catch (thrown) {
    await acceptFault(run, section, toAppError(thrown));
  }
}

async function acceptFault(
  run: RunContext,
  section: SectionName,
  error: AnyAppError,
): Promise<void> {
  if (isCancelled(error)) {
    return;
  }
  run.problems.push(error);
  run.log.warn('A section has no answer.', { report: run.reportId, section, kind: error.kind });
  const isOrdered = orderedSections.some(name => name === section);
  if (error.kind === 'storage' || (isOrdered && keepsWaiting(error))) {
    return;
  }
  try {
    await run.store.update(run.reportId, toFailedChange(run, section, error));
    run.notifyProgress(section, 'failed');
  } catch (thrown) {
    run.problems.push(toAppError(thrown));
  }
}

function toFailedChange(run: RunContext, section: SectionName, error: AnyAppError): ReportChange {
  const at = new Date(run.clock.now()).toISOString();
  const failure = toSectionFailure(error);
  return report => {
    const state = report.sections[section];
    return state.state === 'ready'
      ? report
      : withSection(report, section, { state: 'failed', at, link: getLink(state), failure });
  };
}

/** The change once a section's figures are ready; earlier figures move to the history. */
export function toReadyChange<N extends SectionName>(
  run: RunContext,
  section: N,
  ready: ReportSections[N] & { state: 'ready' },
): ReportChange {
  return report => {
    if (!isAwaited(report, section, ready.link) && !run.replaces) {
      return report;
    }
    return withSection(withHistory(report, [section], run.startedAt), section, ready);
  };
}

/** Whether the section still lacks these figures: another window may have been faster. */
function isAwaited(report: Report, section: SectionName, link: string | null): boolean {
  const state = report.sections[section];
  return state.state !== 'ready' && getLink(state) === link;
}
