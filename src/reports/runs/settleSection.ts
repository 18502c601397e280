import { isCancelled, throwIfCancelled, toAppError } from '../../domain/faults/appError';
import { orderedSections } from '../../domain/report/sectionInfos';
import { getLink, withHistory, withSection } from '../store/reportChanges';
import { keepsWaiting, toSectionFailure } from './sectionFailures';

import type { AnyAppError } from '../../domain/faults/appError';
import type { Report, ReportSections } from '../../domain/report/report';
import type { SectionName } from '../../domain/report/sectionInfos';
import type { ReportChange, RunContext } from './runContext';

/**
 * Obtains the figures of one section and saves them. It never rejects: an error affects only this
 * section. A section at a link stays pending after a transient error; a permanent error, and any error
 * of a section that takes one call, is saved as its failure. Existing figures stay when newer ones
 * don't arrive.
 */
export async function settleSection(
  run: RunContext,
  section: SectionName,
  obtain: () => Promise<ReportChange>,
): Promise<void> {
  try {
    throwIfCancelled(run.signal);
    // Repeatable: the service returns the figures again, at the link or for the same query.
    await run.store.update(run.reportId, await obtain(), { isRepeatable: true });
    run.notifyProgress(section, 'ready');
  } catch (thrown) {
    await handleError(run, section, toAppError(thrown));
  }
}

async function handleError(
  run: RunContext,
  section: SectionName,
  error: AnyAppError,
): Promise<void> {
  if (isCancelled(error)) {
    return;
  }
  run.problems.push(error);
  run.log.warn('A section failed.', { report: run.reportId, section, kind: error.kind });
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

/** Saves a section's figures; earlier figures move to the history. */
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

/** Whether the section still lacks these figures: another window may have saved them. */
function isAwaited(report: Report, section: SectionName, link: string | null): boolean {
  const state = report.sections[section];
  return state.state !== 'ready' && getLink(state) === link;
}
