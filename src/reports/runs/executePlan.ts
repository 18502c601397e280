import { isCancelled, toAppError } from '../../domain/faults/appError';
import { getLink } from '../store/reportChanges';
import { askSection } from './askSection';
import { awaitLink } from './awaitLink';
import { orderReports, type WaitingSections } from './orderReports';

import type { Report } from '../../domain/report/report';
import type { OrderedSection } from '../../domain/report/sectionInfos';
import type { RunContext } from './runContext';
import type { RunPlan } from './runPlans';

/**
 * Executes the plan, all sections in parallel; a failure of one doesn't affect the others. Never
 * rejects: errors go to the report, to `run.problems`, or both.
 */
export async function executePlan(run: RunContext, plan: RunPlan): Promise<void> {
  await Promise.all([
    collectProblems(run, async () => awaitLinks(run, await orderReports(run, plan.order))),
    collectProblems(run, async () => awaitLinks(run, await findWaiting(run, plan.await))),
    ...plan.ask.map(section => askSection(withOwnSignal(run), section)),
  ]);
}

/** A separate signal, because Node warns when one signal has more than ten listeners. */
function withOwnSignal(run: RunContext): RunContext {
  return { ...run, signal: AbortSignal.any([run.signal]) };
}

async function findWaiting(
  run: RunContext,
  sections: readonly OrderedSection[],
): Promise<WaitingSections | undefined> {
  const report = sections.length === 0 ? undefined : await run.store.find(run.reportId);
  return report === undefined ? undefined : { report, sections };
}

async function awaitLinks(run: RunContext, found: WaitingSections | undefined): Promise<void> {
  if (found === undefined) {
    return;
  }
  const { report, sections } = found;
  const waiting = sections.flatMap(section => {
    const link = getLink(report.sections[section]);
    return link === null
      ? []
      : [{ section, ordered: { link, orderedAt: getOrderedAt(report, section) } }];
  });
  await Promise.all(
    waiting.map(({ section, ordered }) => awaitLink(withOwnSignal(run), section, ordered)),
  );
}

/**
 * When the report at a link was ordered, in milliseconds since the epoch. Later orders of other
 * sections and later retries of this one have later timestamps, so the earliest is that of the link.
 */
function getOrderedAt({ order, sections }: Report, section: OrderedSection): number {
  const state = sections[section];
  const times = [order?.at, state.state === 'pending' ? state.since : undefined];
  const known = times.map(time => Date.parse(time ?? '')).filter(Number.isFinite);
  return Math.min(...known);
}

async function collectProblems(run: RunContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!isCancelled(thrown)) {
      run.problems.push(toAppError(thrown));
    }
  }
}
