import { AppError, throwIfCancelled, toAppError } from '../../domain/faults/appError';
import { growingWaits } from '../../domain/waiting/schedule';
import { withFailures, withOrder, withPlacedOrder } from '../store/reportChanges';

import { callService } from './callService';
import { withLostOrder } from './lostOrder';
import { mayHaveArrived, noLinkFailure, notSignedIn, toSectionFailure } from './sectionFailures';

import type { Jobalyzer, OrderReceipt } from '../../api/jobalyzer/jobalyzer';
import type { AnyAppError } from '../../domain/faults/appError';
import type { Order } from '../../domain/report/report';
import type { OrderedSection, SectionName } from '../../domain/report/sectionInfos';
import type { RunContext } from './runContext';

/**
 * Orders the sections and gives those that now wait at a link.
 *
 * The journal on disk says `sending` before the request leaves and has the links before anyone
 * looks at them, so that whatever ends the process, nothing is ordered twice and no link is lost.
 * The token is asked for before that: whatever happens meanwhile, nothing was ordered. Once the
 * request may have left, the signal does not end it: an order cannot be called back.
 *
 * @throws AppError `storage` when the journal cannot be written, `cancelled` before anything is sent.
 */
export async function orderReports(
  run: RunContext,
  sections: readonly OrderedSection[],
): Promise<readonly OrderedSection[]> {
  const { jobalyzer } = run.connections;
  if (sections.length === 0) {
    return [];
  }
  if (jobalyzer === null) {
    await failUnsent(run, notSignedIn('jobalyzer'), sections);
    return [];
  }
  throwIfCancelled(run.signal);
  sections.forEach(section => run.notifyProgress(section, 'ordering'));
  const isPlaced =
    (await isPrepared(run, jobalyzer, sections)) &&
    (await run.inSlot(() => placeOrder(run, jobalyzer, sections)));
  return isPlaced ? saveOrderUntilDone(run) : [];
}

/** True when there is a token; without one the order has failed and nothing was charged. */
async function isPrepared(
  run: RunContext,
  jobalyzer: Jobalyzer,
  sections: readonly OrderedSection[],
): Promise<boolean> {
  try {
    await callService(run, () => jobalyzer.prepare(run.signal));
    return true;
  } catch (thrown) {
    throwIfCancelled(run.signal);
    const report = await run.store.find(run.reportId);
    await failOrder(run, toAppError(thrown), { sections, earlier: report?.order ?? null });
    return false;
  }
}

/** True when the order was taken: its links are in memory then, and not yet on disk. */
async function placeOrder(
  run: RunContext,
  jobalyzer: Jobalyzer,
  sections: readonly OrderedSection[],
): Promise<boolean> {
  throwIfCancelled(run.signal);
  const journal = await beginJournal(run, sections);
  if (journal === undefined) {
    return false;
  }
  if (run.signal.aborted) {
    await run.store.update(run.reportId, report => withOrder(report, journal.earlier));
    throwIfCancelled(run.signal);
  }
  const receipt = await sendOrder(run, sections, { jobalyzer, earlier: journal.earlier });
  if (receipt === undefined) {
    return false;
  }
  const { links, notes } = receipt;
  run.unsavedOrders.set(run.reportId, { sections, links, notes, startedAt: run.startedAt });
  noteMissingLinks(
    run,
    sections.filter(section => links[section] === undefined),
  );
  return true;
}

async function sendOrder(
  run: RunContext,
  sections: readonly OrderedSection[],
  { jobalyzer, earlier }: { jobalyzer: Jobalyzer; earlier: Order | null },
): Promise<OrderReceipt | undefined> {
  try {
    const neverAborts = new AbortController().signal;
    return await jobalyzer.orderReports(run.lookUp, sections, neverAborts);
  } catch (thrown) {
    const error = toAppError(thrown);
    run.log.warn('The order failed.', { report: run.reportId, kind: error.kind });
    await (mayHaveArrived(error)
      ? loseOrder(run, sections, error)
      : failOrder(run, error, { sections, earlier }));
    return undefined;
  }
}

function noteMissingLinks(run: RunContext, sections: readonly OrderedSection[]): void {
  if (sections.length > 0) {
    const details = { service: 'jobalyzer' } as const;
    run.problems.push(new AppError('responseShape', noLinkFailure.message, { details }));
    sections.forEach(section => run.notifyProgress(section, 'failed'));
  }
}

interface Journal {
  earlier: Order | null;
}

/** Writes that the order is about to leave; undefined when the report is gone. */
async function beginJournal(
  run: RunContext,
  sections: readonly OrderedSection[],
): Promise<Journal | undefined> {
  const at = toMoment(run);
  const journal: Journal = { earlier: null };
  const report = await run.store.update(run.reportId, before => {
    journal.earlier = before.order;
    return withOrder(before, { state: 'sending', at, sections: [...sections], notes: [] });
  });
  return report === undefined ? undefined : journal;
}

/**
 * Puts the links of a placed order on disk. They stay in memory until they are there, so a report
 * that was deleted and brought back, or a disk that was full for a while, loses nothing.
 *
 * @throws AppError `storage` when the file cannot be written.
 */
export async function saveOrder(
  run: Pick<RunContext, 'reportId' | 'store' | 'clock' | 'unsavedOrders'>,
): Promise<readonly OrderedSection[]> {
  const placed = run.unsavedOrders.get(run.reportId);
  if (placed === undefined) {
    return [];
  }
  const now = toMoment(run);
  const saved = await run.store.update(run.reportId, report =>
    withPlacedOrder(report, placed, { missing: noLinkFailure, now }),
  );
  if (saved === undefined) {
    return [];
  }
  run.unsavedOrders.delete(run.reportId);
  return placed.sections.filter(section => placed.links[section] !== undefined);
}

async function saveOrderUntilDone(run: RunContext): Promise<readonly OrderedSection[]> {
  const giveUpAt = run.clock.now() + run.maxWaitMs;
  for (const waitMs of growingWaits(run.random)) {
    try {
      return await saveOrder(run);
    } catch (thrown) {
      run.log.error('The links of an order could not be saved.', { report: run.reportId });
      if (run.clock.now() + waitMs > giveUpAt) {
        throw thrown;
      }
    }
    await run.clock.sleep(waitMs, run.signal);
  }
  return [];
}

/** The answer was lost: only a person may order again. */
async function loseOrder(
  run: RunContext,
  sections: readonly OrderedSection[],
  error: AnyAppError,
): Promise<void> {
  run.problems.push(error);
  const at = toMoment(run);
  await run.store.update(run.reportId, report => withLostOrder(report, { sections, error, at }));
  sections.forEach(section => run.notifyProgress(section, 'failed'));
}

/** Nothing was charged. What was placed before, or lost before, still stands. */
async function failOrder(
  run: RunContext,
  error: AnyAppError,
  { sections, earlier }: { sections: readonly OrderedSection[]; earlier: Order | null },
): Promise<void> {
  const failed: Order = {
    state: 'failed',
    at: toMoment(run),
    sections: [...sections],
    notes: [],
  };
  const stands = earlier?.state === 'placed' || earlier?.state === 'unknown';
  await run.store.update(run.reportId, report => withOrder(report, stands ? earlier : failed));
  await failUnsent(run, error, sections);
}

/** Fails the sections that have neither figures nor a link, and says so. */
export async function failUnsent(
  run: Pick<RunContext, 'reportId' | 'store' | 'clock' | 'problems' | 'notifyProgress'>,
  error: AnyAppError,
  sections: readonly SectionName[],
): Promise<void> {
  run.problems.push(error);
  const failed = { failure: toSectionFailure(error), at: toMoment(run) };
  await run.store.update(run.reportId, report => withFailures(report, sections, failed));
  sections.forEach(section => run.notifyProgress(section, 'failed'));
}

function toMoment({ clock }: Pick<RunContext, 'clock'>): string {
  return new Date(clock.now()).toISOString();
}
