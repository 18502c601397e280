import { sectionNames } from '../../domain/report/sectionInfos';

import type { AnswerNote } from '../../domain/figures/figures';
import type { LookUp } from '../../domain/lookUp/lookUp';
import type { ReportSource } from '../../domain/payService';
import type { Order, Report, ReportSections } from '../../domain/report/report';
import type { SectionFailure, SectionState } from '../../domain/report/section';
import type { OrderedSection, SectionName } from '../../domain/report/sectionInfos';

/** What a placed order returned: a link for each report that was accepted, and notes. */
export interface PlacedOrder {
  sections: readonly OrderedSection[];
  links: Partial<Record<OrderedSection, string>>;
  notes: AnswerNote[];
  /** The timestamp of the replaced figures in the history. */
  startedAt: string;
}

/** A new report, with all requested sections pending. */
export function createReport(
  id: string,
  question: { lookUp: LookUp; source: ReportSource },
  now: string,
): Report {
  const { lookUp, source } = question;
  const pending = { state: 'pending', since: now, link: null } as const;
  const notRequested = { state: 'notRequested' } as const;
  const begin = (name: SectionName): typeof pending | typeof notRequested =>
    lookUp.sections.includes(name) ? pending : notRequested;
  return {
    id,
    name: null,
    createdAt: now,
    updatedAt: now,
    source,
    lookUp,
    order: null,
    sections: {
      pay: begin('pay'),
      experience: begin('experience'),
      benchmark: begin('benchmark'),
      skillImpact: begin('skillImpact'),
      certificationImpact: begin('certificationImpact'),
    },
    history: [],
  };
}

/** The report with one section in another state. */
export function withSection<N extends SectionName>(
  report: Report,
  name: N,
  state: ReportSections[N],
): Report {
  return { ...report, sections: { ...report.sections, [name]: state } };
}

/** The link of a section, or null. */
export function getLink(section: SectionState<unknown>): string | null {
  return section.state === 'notRequested' ? null : section.link;
}

/** Makes sections pending again; a section with a link keeps it. */
export function withPending(report: Report, names: readonly SectionName[], now: string): Report {
  return names.reduce((changed, name) => {
    const link = getLink(changed.sections[name]);
    return withSection(changed, name, { state: 'pending', since: now, link });
  }, report);
}

/** Marks sections as failed, except those that have figures or a link. */
export function withFailures(
  report: Report,
  names: readonly SectionName[],
  { failure, at }: { failure: SectionFailure; at: string },
): Report {
  return names
    .filter(name => {
      const section = report.sections[name];
      return section.state !== 'ready' && getLink(section) === null;
    })
    .reduce(
      (changed, name) => withSection(changed, name, { state: 'failed', at, link: null, failure }),
      report,
    );
}

/** The report with another order. */
export function withOrder(report: Report, order: Order | null): Report {
  return { ...report, order };
}

/**
 * Copies the sections' figures to the history. One refresh produces one entry, identified by its
 * timestamp, even if responses arrive separately; figures in an entry are never replaced.
 */
export function withHistory(
  report: Report,
  names: readonly SectionName[],
  replacedAt: string,
): Report {
  const replaced = names.filter(name => report.sections[name].state === 'ready');
  if (replaced.length === 0) {
    return report;
  }
  const last = report.history.at(-1);
  const extendsLast =
    last?.replacedAt === replacedAt &&
    replaced.every(name => last.sections[name].state === 'notRequested');
  const earlier = extendsLast ? last.sections : noSections;
  const entries = extendsLast ? report.history.slice(0, -1) : report.history;
  const added = Object.fromEntries(replaced.map(name => [name, report.sections[name]]));
  return { ...report, history: [...entries, { replacedAt, sections: { ...earlier, ...added } }] };
}

const noSections: ReportSections = {
  pay: { state: 'notRequested' },
  experience: { state: 'notRequested' },
  benchmark: { state: 'notRequested' },
  skillImpact: { state: 'notRequested' },
  certificationImpact: { state: 'notRequested' },
};

/**
 * The report after its order is placed: each section with a link becomes pending, and its figures
 * move to the history.
 */
export function withPlacedOrder(
  report: Report,
  placed: PlacedOrder,
  { missing, now }: { missing: SectionFailure; now: string },
): Report {
  const linked = placed.sections.flatMap(name => {
    const link = placed.links[name];
    return link === undefined ? [] : [{ name, link }];
  });
  const unlinked = placed.sections.filter(name => placed.links[name] === undefined);
  const { notes } = placed;
  const order: Order = { state: 'placed', at: now, sections: [...placed.sections], notes };
  const archived = withHistory(
    withFailures(report, unlinked, { failure: missing, at: now }),
    linked.map(({ name }) => name),
    placed.startedAt,
  );
  return linked.reduce(
    (changed, { name, link }) => withSection(changed, name, { state: 'pending', since: now, link }),
    withOrder(archived, order),
  );
}

/** The names of the matching sections, in their usual order. */
export function findSections(
  report: Report,
  matches: (section: SectionState<unknown>) => boolean,
): SectionName[] {
  return sectionNames.filter(name => matches(report.sections[name]));
}
