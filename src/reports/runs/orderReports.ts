import { AppError, throwIfCancelled, toAppError } from '../../domain/faults/appError';
import { backoffDelays } from '../../domain/waiting/pollSchedule';
import { withFailures } from '../store/reportChanges';
import { callService } from './callService';
import { mayHaveArrived, noLinkFailure, notSignedIn, toSectionFailure } from './sectionFailures';

import type { Jobalyzer, OrderReceipt } from '../../api/jobalyzer/jobalyzer';
import type { AnyAppError } from '../../domain/faults/appError';
import type { Report } from '../../domain/report/report';
import type { OrderedSection, SectionName } from '../../domain/report/sectionInfos';
import type { BegunOrder } from './orderJournal';
import type { RunContext } from './runContext';

/** Sections that are pending at their links, and the saved report. */
export interface WaitingSections {
  report: Report;
  sections: readonly OrderedSection[];
}

/**
 * Orders the sections and returns those that are now pending at a link; undefined when none is.
 *
 * The journal records `sending` before the request leaves and the links before the first poll, so
 * that nothing is ordered twice and no link is lost, even after a crash. The token is obtained before
 * that: whatever fails meanwhile, nothing was ordered. Once the request may have left, the signal
 * doesn't abort it: an order can't be revoked.
 *
 * @throws AppError `storage` when the journal can't be written, `cancelled` before anything is sent.
 */
export async function orderReports(
  run: RunContext,
  sections: readonly OrderedSection[],
): Promise<WaitingSections | undefined> {
  const { jobalyzer } = run.connections;
  if (sections.length === 0) {
    return undefined;
  }
  if (jobalyzer === null) {
    await failUnsent(run, notSignedIn('jobalyzer'), sections);
    return undefined;
  }
  throwIfCancelled(run.signal);
  sections.forEach(section => run.notifyProgress(section, 'ordering'));
  const isPlaced =
    (await isPrepared(run, jobalyzer, sections)) &&
    (await run.inFlight.run(() => placeOrder(run, jobalyzer, sections), run.signal));
  return isPlaced ? saveOrderWithRetries(run) : undefined;
}

/** Obtains a token. Returns false if that fails; then the order has failed and nothing was charged. */
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

/** Returns true when the order was accepted: its links are then in memory, and not saved yet. */
async function placeOrder(
  run: RunContext,
  jobalyzer: Jobalyzer,
  sections: readonly OrderedSection[],
): Promise<boolean> {
  throwIfCancelled(run.signal);
  const begun = await run.journal.begin(run.reportId, sections);
  if (begun === undefined) {
    return false;
  }
  if (run.signal.aborted) {
    await run.journal.withdraw(run.reportId, begun);
    throwIfCancelled(run.signal);
  }
  const receipt = await sendOrder(run, jobalyzer, begun);
  if (receipt === undefined) {
    return false;
  }
  const { links, notes } = receipt;
  run.unsavedOrders.set(run.reportId, { sections, links, notes, startedAt: run.startedAt });
  reportMissingLinks(
    run,
    sections.filter(section => links[section] === undefined),
  );
  return true;
}

async function sendOrder(
  run: RunContext,
  jobalyzer: Jobalyzer,
  begun: BegunOrder,
): Promise<OrderReceipt | undefined> {
  const { sections } = begun;
  try {
    const neverAborts = new AbortController().signal;
    return await jobalyzer.orderReports(run.lookUp, sections, neverAborts);
  } catch (thrown) {
    const error = toAppError(thrown);
    run.log.warn('The order failed.', { report: run.reportId, kind: error.kind });
    await (mayHaveArrived(error) ? loseOrder(run, sections, error) : failOrder(run, error, begun));
    return undefined;
  }
}

function reportMissingLinks(run: RunContext, sections: readonly OrderedSection[]): void {
  if (sections.length > 0) {
    const details = { service: 'jobalyzer' } as const;
    run.problems.push(new AppError('responseShape', noLinkFailure.message, { details }));
    sections.forEach(section => run.notifyProgress(section, 'failed'));
  }
}

/**
 * Saves the links of a placed order. They stay in memory until they are saved, so that none is lost
 * when a deleted report is restored, or when the disk is full for a while.
 *
 * @throws AppError `storage` when they can't be saved.
 */
export async function saveOrder(
  run: Pick<RunContext, 'reportId' | 'journal' | 'unsavedOrders'>,
): Promise<WaitingSections | undefined> {
  const placed = run.unsavedOrders.get(run.reportId);
  if (placed === undefined) {
    return undefined;
  }
  const report = await run.journal.place(run.reportId, placed);
  if (report === undefined) {
    return undefined;
  }
  run.unsavedOrders.delete(run.reportId);
  const sections = placed.sections.filter(section => placed.links[section] !== undefined);
  return { report, sections };
}

async function saveOrderWithRetries(run: RunContext): Promise<WaitingSections | undefined> {
  const giveUpAt = run.clock.now() + run.maxWaitMs;
  for (const waitMs of backoffDelays(run.random)) {
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
  return undefined;
}

/** The response was lost: only the user may order again. */
async function loseOrder(
  run: RunContext,
  sections: readonly OrderedSection[],
  error: AnyAppError,
): Promise<void> {
  run.problems.push(error);
  await run.journal.lose(run.reportId, { sections, error });
  sections.forEach(section => run.notifyProgress(section, 'failed'));
}

/** Nothing was charged. An earlier order that was placed or lost is kept. */
async function failOrder(run: RunContext, error: AnyAppError, begun: BegunOrder): Promise<void> {
  await run.journal.fail(run.reportId, begun);
  await failUnsent(run, error, begun.sections);
}

/** Fails the sections that have neither figures nor a link, and reports it. */
export async function failUnsent(
  run: Pick<RunContext, 'reportId' | 'store' | 'clock' | 'problems' | 'notifyProgress'>,
  error: AnyAppError,
  sections: readonly SectionName[],
): Promise<void> {
  run.problems.push(error);
  const at = new Date(run.clock.now()).toISOString();
  const failed = { failure: toSectionFailure(error), at };
  await run.store.update(run.reportId, report => withFailures(report, sections, failed));
  sections.forEach(section => run.notifyProgress(section, 'failed'));
}
