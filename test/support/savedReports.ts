import { formatStoredReport } from '../../src/reports/store/formatStoredReport';
import { parseStoredReport } from '../../src/reports/store/parseStoredReport';

import { makeBenchmark } from './benchmarkFigures';
import {
  makeCertificationImpact,
  makeExperience,
  makeLookUp,
  makePay,
  makeSkillImpact,
} from './reportFigures';

import type { Report, ReportSections } from '../../src/domain/report/report';
import type { SectionState } from '../../src/domain/report/section';

/** The timestamp of the reports that the builders create, and the start of the fake clocks. */
export const savedAt = '2026-01-05T09:00:00.000Z';

export const nothingAsked: ReportSections = {
  pay: { state: 'notRequested' },
  experience: { state: 'notRequested' },
  benchmark: { state: 'notRequested' },
  skillImpact: { state: 'notRequested' },
  certificationImpact: { state: 'notRequested' },
};

export function isReady<T>(figures: T, link: string | null = null): SectionState<T> {
  return { state: 'ready', retrievedAt: savedAt, link, figures };
}

export function isPending(link: string | null): {
  state: 'pending';
  since: string;
  link: string | null;
} {
  return { state: 'pending', since: savedAt, link };
}

export function hasFailed(link: string | null = null): SectionState<never> {
  const failure = {
    kind: 'noData',
    message: 'There is nothing.',
    service: 'jobalyzer',
    reason: null,
    status: 404,
  } as const;
  return { state: 'failed', at: savedAt, link, failure };
}

/** A complete live report, with overrides. */
export function makeReport(overrides: Partial<Report> = {}): Report {
  return {
    id: 'report-1',
    name: null,
    createdAt: savedAt,
    updatedAt: savedAt,
    source: 'live',
    lookUp: makeLookUp(),
    order: { state: 'placed', at: savedAt, sections: ['pay', 'experience'], notes: [] },
    sections: {
      pay: isReady(makePay(), 'https://example.test/1/pay'),
      experience: isReady(makeExperience(), 'https://example.test/1/yoe'),
      benchmark: isReady(makeBenchmark()),
      skillImpact: isReady(makeSkillImpact()),
      certificationImpact: isReady(makeCertificationImpact()),
    },
    history: [],
    ...overrides,
  };
}

/** The name and the text of a report's file. */
export function toFile(report: Report): readonly [string, string] {
  return [`${report.id}.json`, formatStoredReport(report)];
}

/** The only report in a folder. Fails if there isn't exactly one, or if it can't be read. */
export function readOnlyReport(texts: ReadonlyMap<string, string>): Report {
  const [text, ...others] = texts.values();
  if (text === undefined || others.length > 0) {
    throw new Error(`expected one report, but there are ${texts.size}`);
  }
  const stored = parseStoredReport(text);
  if (stored.problem !== null) {
    throw new Error(stored.sentence);
  }
  return stored.report;
}
