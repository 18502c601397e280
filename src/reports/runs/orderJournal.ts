import { withOrder, withPlacedOrder, withFailures } from '../store/reportChanges';
import { noLinkFailure, abandonedFailure, toLostFailure } from './sectionFailures';

import type { AnyAppError } from '../../domain/faults/appError';
import type { Clock } from '../../domain/clock';
import type { Order, Report } from '../../domain/report/report';
import type { OrderedSection } from '../../domain/report/section';
import type { PlacedOrder } from '../store/reportChanges';
import type { ReportStore } from '../store/reportStore';

/** An order that is in the journal and has no outcome yet. */
export interface BegunOrder {
  sections: readonly OrderedSection[];
  /** The order that the report had before. */
  earlier: Order | null;
}

/**
 * What is known of the billed orders, so that none is sent twice and none is lost, whatever ends the
 * program or the computer in between.
 *
 * - **Durability.** An entry outlives the end of the program and a loss of power once its call has
 *   resolved. So `begin` resolves before the request leaves, and `place` before the first poll.
 * - **Who wins.** The holder of the report's lease is the only one who writes. `recover` is for a new
 *   holder: an order that it finds begun has lost its answer, because whoever sent it has ended.
 * - **Time.** An order's time is that of the writer's clock, and decides nothing.
 *
 * Undefined means that the report doesn't exist. Every call rejects with a `storage` AppError when
 * the entry can't be written; nothing may be sent then.
 */
export interface OrderJournal {
  /** An order is about to be sent. */
  begin(reportId: string, sections: readonly OrderedSection[]): Promise<BegunOrder | undefined>;
  /** It wasn't sent: the order before it stands again. */
  withdraw(reportId: string, begun: BegunOrder): Promise<Report | undefined>;
  /** The service accepted it: sections with a link wait there, the others have failed. */
  place(reportId: string, placed: PlacedOrder): Promise<Report | undefined>;
  /** It was refused and nothing was charged. An earlier order that may have been charged stands. */
  fail(reportId: string, begun: BegunOrder): Promise<Report | undefined>;
  /** Its answer was lost: it may have been charged, and a person decides. */
  lose(
    reportId: string,
    lost: { sections: readonly OrderedSection[]; error: AnyAppError },
  ): Promise<Report | undefined>;
  /** The report as it is, with an order that was begun and has no outcome counted as lost. */
  recover(reportId: string): Promise<Report | undefined>;
}

/** The journal inside the saved reports: its promises are those of `ReportStore.update`. */
export function createOrderJournal(deps: { store: ReportStore; clock: Clock }): OrderJournal {
  const { store, clock } = deps;
  const now = (): string => new Date(clock.now()).toISOString();
  return {
    begin: async (reportId, sections) => {
      const at = now();
      let earlier: Order | null = null;
      const report = await store.update(reportId, before => {
        earlier = before.order;
        return withOrder(before, { state: 'sending', at, sections: [...sections], notes: [] });
      });
      return report === undefined ? undefined : { sections, earlier };
    },
    withdraw: (reportId, { earlier }) =>
      store.update(reportId, report => withOrder(report, earlier)),
    place: (reportId, placed) => {
      const at = now();
      return store.update(reportId, report =>
        withPlacedOrder(report, placed, { missing: noLinkFailure, now: at }),
      );
    },
    fail: (reportId, { sections, earlier }) => {
      const failed: Order = { state: 'failed', at: now(), sections: [...sections], notes: [] };
      const stands = earlier?.state === 'placed' || earlier?.state === 'unknown';
      return store.update(reportId, report => withOrder(report, stands ? earlier : failed));
    },
    lose: (reportId, { sections, error }) => {
      const at = now();
      return store.update(reportId, report => withLostOrder(report, { sections, error, at }));
    },
    recover: async reportId => {
      const report = await store.find(reportId);
      if (report !== undefined && report.order?.state !== 'sending') {
        return report;
      }
      const at = now();
      return store.update(reportId, before => withoutSendingOrder(before, at));
    },
  };
}

/** The report with an order that may have been charged and whose answer was lost. */
function withLostOrder(
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
function withoutSendingOrder(report: Report, at: string): Report {
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
