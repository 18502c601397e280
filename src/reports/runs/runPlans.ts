import { isAsked, isOrdered } from '../../domain/report/section';
import { findSections, getLink, withFailures, withPending } from '../store/reportChanges';
import { notOrdered } from './sectionFailures';

import type { OccupationChoice } from '../../domain/lookUp/lookUp';
import type { Report } from '../../domain/report/report';
import type {
  SectionState,
  AskedSection,
  OrderedSection,
  SectionName,
} from '../../domain/report/section';
import type { ReportChange } from './runContext';

/** What a run does: first the change, then everything else side by side. */
export interface RunPlan {
  before: ReportChange;
  /** Ordered anew: billed. */
  order: readonly OrderedSection[];
  /** Looked at where they wait. */
  await: readonly OrderedSection[];
  /** Asked in one call each: not billed. */
  ask: readonly AskedSection[];
  /** Figures that are there are replaced and become history. */
  replaces: boolean;
  /** Only an order would help, and nobody asked for one. */
  undecided: boolean;
}

/** Decides from the report as it is what to do. Moments are ISO 8601, UTC. */
export type MakePlan = (report: Report, now: string) => RunPlan;

const nothingToDo: RunPlan = {
  before: report => report,
  order: [],
  await: [],
  ask: [],
  replaces: false,
  undecided: false,
};

/** The first run of a look-up: orders what was never ordered. */
export const planStart: MakePlan = (report, now) => {
  const plan = planResume(report, now);
  const order = findPending(report).filter(isOrdered).filter(hasNoLink(report));
  return report.order === null ? { ...plan, before: nothingToDo.before, order } : plan;
};

/** Goes on where an earlier run stopped, and never orders: what was not ordered fails as that. */
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
 * The same question again. A report that still waits is only resumed, and one whose order was lost
 * needs a decision first: in neither case is anything ordered.
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

/** A person's decision to order again: what was lost, or else what failed. */
export const planOrderAgain: MakePlan = report => {
  const failed = findSections(report, section => section.state === 'failed').filter(isOrdered);
  const order = report.order?.state === 'unknown' ? report.order.sections : failed;
  return { ...nothingToDo, order, replaces: true };
};

/** Sections that a look-up left out, with what it was not asked for them. */
export interface AddedSections {
  sections: readonly SectionName[];
  /** What the market is about, in a report that was asked for without an occupation. */
  occupation?: OccupationChoice;
}

/** Asks for sections that the look-up left out. An occupation that was asked already stays. */
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
        const asked = {
          ...lookUp,
          sections: [...lookUp.sections, ...names],
          occupation: lookUp.occupation ?? occupation ?? null,
        };
        return withPending({ ...before, lookUp: asked }, names, now);
      },
      order: names.filter(isOrdered),
      ask: names.filter(isAsked),
    };
  };
}

/** Tries a failed section again where that is not billed: in one call, or at the link it has. */
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
