import { isAsked, isOrdered } from '../../domain/report/sectionInfos';
import { findSections, getLink, withFailures, withPending } from '../store/reportChanges';
import { notOrdered } from './sectionFailures';

import type { AddedSections } from './reportRuns';
import type { Report } from '../../domain/report/report';
import type { SectionState } from '../../domain/report/section';
import type { AskedSection, OrderedSection, SectionName } from '../../domain/report/sectionInfos';
import type { ReportChange } from './runContext';

/** What a run does: first the change, then everything else in parallel. */
export interface RunPlan {
  before: ReportChange;
  /** Sections to order: billed. */
  order: readonly OrderedSection[];
  /** Sections to poll at their links. */
  await: readonly OrderedSection[];
  /** Sections to request in one call each: not billed. */
  ask: readonly AskedSection[];
  /** Whether new figures replace the current ones, which then move to the history. */
  replaces: boolean;
  /** Only an order would help, which the user has to confirm. */
  undecided: boolean;
}

/** Makes a plan for a report in its current state. `now` is ISO 8601, UTC. */
export type MakePlan = (report: Report, now: string) => RunPlan;

const nothingToDo: RunPlan = {
  before: report => report,
  order: [],
  await: [],
  ask: [],
  replaces: false,
  undecided: false,
};

/** The first run of a lookup: orders what was never ordered. */
export const planStart: MakePlan = (report, now) => {
  const plan = planResume(report, now);
  const order = findPending(report).filter(isOrdered).filter(hasNoLink(report));
  return report.order === null ? { ...plan, before: nothingToDo.before, order } : plan;
};

/** Continues an interrupted run. Never orders: sections that weren't ordered fail. */
export const planResume: MakePlan = (report, now) => {
  const pending = findPending(report);
  const unsent = pending.filter(isOrdered).filter(hasNoLink(report));
  return {
    ...nothingToDo,
    before: before => withFailures(before, unsent, { failure: notOrdered, at: now }),
    await: pending.filter(isOrdered).filter(name => !hasNoLink(report)(name)),
    ask: pending.filter(isAsked),
  };
};

/**
 * Repeats the query. A pending report is only resumed, and a lost order needs a decision first: in
 * neither case is anything ordered.
 */
export const planRefresh: MakePlan = (report, now) => {
  if (report.order?.state === 'unknown') {
    return { ...nothingToDo, undecided: true };
  }
  if (findPending(report).length > 0) {
    return planResume(report, now);
  }
  const requested = findSections(report, section => section.state !== 'notRequested');
  return {
    ...nothingToDo,
    order: requested.filter(isOrdered),
    ask: requested.filter(isAsked),
    replaces: true,
  };
};

/** The user's decision to order again: the lost order, or else the failed sections. */
export const planOrderAgain: MakePlan = report => {
  const failed = findSections(report, section => section.state === 'failed').filter(isOrdered);
  const order = report.order?.state === 'unknown' ? report.order.sections : failed;
  return { ...nothingToDo, order, replaces: true };
};

/** Adds sections that the lookup left out. An occupation of the lookup isn't replaced. */
export function planAddition({ sections: added, occupation }: AddedSections): MakePlan {
  return (report, now) => {
    const names = findSections(report, section => section.state === 'notRequested').filter(name =>
      added.includes(name),
    );
    const isLost = report.order?.state === 'unknown' && names.some(isOrdered);
    if (isLost) {
      return { ...nothingToDo, undecided: true };
    }
    return {
      ...nothingToDo,
      before: before => {
        const { lookUp } = before;
        const extended = {
          ...lookUp,
          sections: [...lookUp.sections, ...names],
          occupation: lookUp.occupation ?? occupation ?? null,
        };
        return withPending({ ...before, lookUp: extended }, names, now);
      },
      order: names.filter(isOrdered),
      ask: names.filter(isAsked),
    };
  };
}

/** Retries a failed section if that isn't billed: with one call, or at its link. */
export function planRetry(section: SectionName): MakePlan {
  return (report, now) => {
    const state = report.sections[section];
    if (state.state !== 'failed') {
      return nothingToDo;
    }
    const before: ReportChange = changed => withPending(changed, [section], now);
    if (!isOrdered(section)) {
      return { ...nothingToDo, before, ask: [section].filter(isAsked) };
    }
    return state.link === null
      ? { ...nothingToDo, undecided: true }
      : { ...nothingToDo, before, await: [section] };
  };
}

function findPending(report: Report): SectionName[] {
  return findSections(report, (section: SectionState<unknown>) => section.state === 'pending');
}

function hasNoLink(report: Report): (name: SectionName) => boolean {
  return name => getLink(report.sections[name]) === null;
}
