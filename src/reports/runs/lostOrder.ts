import { withFailures, withOrder } from '../store/reportChanges';

import { abandonedFailure, toLostFailure } from './sectionFailures';

import type { AnyAppError } from '../../domain/faults/appError';
import type { Order, Report } from '../../domain/report/report';
import type { OrderedSection } from '../../domain/report/sectionInfos';

/** The report with an order that may have been charged and whose answer was lost. */
export function withLostOrder(
  report: Report,
  lost: { sections: readonly OrderedSection[]; error: AnyAppError | null; at: string },
): Report {
  const { at, error } = lost;
  const sections = [...lost.sections];
  const order: Order = { state: 'unknown', at: report.order?.at ?? at, sections, notes: [] };
  const failure = toLostFailure(error);
  return withFailures(withOrder(report, order), sections, { failure, at });
}

/**
 * The report with an order that is `sending` while nobody runs the report counted as lost: the
 * program ended before the answer came.
 */
export function withoutSendingOrder(report: Report, at: string): Report {
  return report.order?.state === 'sending'
    ? withLostOrder(report, { sections: report.order.sections, error: null, at })
    : report;
}

/** The report after a person decided to leave a lost order as it is. */
export function withAbandonedOrder(report: Report, at: string): Report {
  return report.order?.state === 'unknown'
    ? withFailures(withOrder(report, null), report.order.sections, {
        failure: abandonedFailure,
        at,
      })
    : report;
}
