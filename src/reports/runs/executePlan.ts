import { isCancelled, toAppError } from '../../domain/faults/appError';
import { getLink } from '../store/reportChanges';

import { askSection } from './askSection';
import { awaitLink } from './awaitLink';
import { orderReports } from './orderReports';

import type { Report } from '../../domain/report/report';
import type { OrderedSection } from '../../domain/report/sectionInfos';
import type { RunContext } from './runContext';
import type { RunPlan } from './runPlans';

/**
 * Does what the plan says, all sections side by side, none taking another with it. It never rejects:
 * what went wrong is in the report, in `run.problems`, or both.
 */
export async function executePlan(run: RunContext, plan: RunPlan): Promise<void> {
  await Promise.all([
    noteProblems(run, async () => awaitLinks(run, await orderReports(run, plan.order))),
    noteProblems(run, () => awaitLinks(run, plan.await)),
    ...plan.ask.map(section => askSection(apart(run), section)),
  ]);
}

/** With a signal of its own: node warns when one signal has more than ten listeners. */
function apart(run: RunContext): RunContext {
  return { ...run, signal: AbortSignal.any([run.signal]) };
}

async function awaitLinks(run: RunContext, sections: readonly OrderedSection[]): Promise<void> {
  if (sections.length === 0) {
    return;
  }
  const report = await run.store.find(run.reportId);
  const waiting = sections.flatMap(section => {
    const link = report === undefined ? null : getLink(report.sections[section]);
    return report === undefined || link === null
      ? []
      : [{ section, ordered: { link, orderedAt: getOrderedAt(report, section) } }];
  });
  await Promise.all(waiting.map(({ section, ordered }) => awaitLink(apart(run), section, ordered)));
}

/**
 * When the report behind a link was ordered, in milliseconds since the epoch. A later order of another
 * section and a later retry of this one have moments of their own; the earliest is that of the link.
 */
function getOrderedAt({ order, sections }: Report, section: OrderedSection): number {
  const state = sections[section];
  const timestamps = [order?.at, state.state === 'pending' ? state.since : undefined];
  const known = timestamps.map(timestamp => Date.parse(timestamp ?? '')).filter(Number.isFinite);
  return Math.min(...known);
}

async function noteProblems(run: RunContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!isCancelled(thrown)) {
      run.problems.push(toAppError(thrown));
    }
  }
}
