import { withOrder, withPlacedOrder, withFailures } from '../store/reportChanges';
import { noLinkFailure, abandonedFailure, toLostFailure } from './sectionFailures';

import type { AnyAppError } from '../../domain/faults/appError';
import type { Clock } from '../../domain/clock';
import type { Order, Report } from '../../domain/report/report';
import type { OrderedSection } from '../../domain/report/sectionInfos';
import type { PlacedOrder } from '../store/reportChanges';
import type { ReportStore } from '../store/reportStore';

/** An order in the journal without an outcome. */
export interface BegunOrder {
  sections: readonly OrderedSection[];
  /** The order that the report had before. */
  earlier: Order | null;
}

/**
 * The record of billed orders, which ensures that none is sent twice and none is lost, whenever the
 * program or the computer stops.
 *
 * - **Durability.** Once a call has resolved, its entry survives a crash and a power failure. So
 *   `begin` resolves before the request leaves, and `place` before the first poll.
 * - **Concurrency.** Only the holder of the report's lease writes. `recover` is for a new holder: the
 *   response to an order that it finds begun is lost, because the sender has exited.
 * - **Time.** An order's timestamp is from the writer's clock, and no decision depends on it.
 *
 * Undefined means that the report doesn't exist. Every call rejects with a `storage` AppError when
 * the entry can't be written; then nothing may be sent.
 */
export interface OrderJournal {
  /** An order is about to be sent. */
  begin(reportId: string, sections: readonly OrderedSection[]): Promise<BegunOrder | undefined>;
  /** It wasn't sent: restores the earlier order. */
  withdraw(reportId: string, begun: BegunOrder): Promise<Report | undefined>;
  /** The service accepted it: sections with a link become pending, the others fail. */
  place(reportId: string, placed: PlacedOrder): Promise<Report | undefined>;
  /** It was rejected and nothing was charged. An earlier order that may have been charged is kept. */
  fail(reportId: string, begun: BegunOrder): Promise<Report | undefined>;
  /** Its response was lost: it may have been charged, and the user decides. */
  lose(
    reportId: string,
    lost: { sections: readonly OrderedSection[]; error: AnyAppError },
  ): Promise<Report | undefined>;
  /** The current report; an order without an outcome becomes a lost one. */
  recover(reportId: string): Promise<Report | undefined>;
}

/** A journal in the saved reports, with the guarantees of `ReportStore.update`. */
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
      const keepsEarlier = earlier?.state === 'placed' || earlier?.state === 'unknown';
      return store.update(reportId, report => withOrder(report, keepsEarlier ? earlier : failed));
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

/** The report with an order that may have been charged and whose response was lost. */
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

/** Marks an order as lost if it is `sending` while no program runs the report. */
function withoutSendingOrder(report: Report, at: string): Report {
  return report.order?.state === 'sending'
    ? withLostOrder(report, { sections: report.order.sections, error: null, at })
    : report;
}

/** The report after the user decided not to order again after a lost order. */
export function withAbandonedOrder(report: Report, at: string): Report {
  return report.order?.state === 'unknown'
    ? withFailures(withOrder(report, null), report.order.sections, {
        failure: abandonedFailure,
        at,
      })
    : report;
}
