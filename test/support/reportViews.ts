import { makeBenchmark } from './benchmarkFigures';
import {
  makeCertificationImpact,
  makeExperience,
  makeLookUp,
  makePay,
  makeSkillImpact,
} from './reportFigures';

import type { SectionFailure, SectionState } from '../../src/domain/report/section';
import type { HistoryEntryView, ReportView, SectionsView } from '../../src/protocol/reportView';

const retrievedAt = '2026-11-21T14:05:00.000Z';

export function ready<T>(figures: T, at = retrievedAt): SectionState<T> {
  return { state: 'ready', retrievedAt: at, link: null, figures };
}

export const notRequested = { state: 'notRequested' } as const;

export function pending(link: string | null = 'https://jobalyzer.payscale.com/x'): {
  state: 'pending';
  since: string;
  link: string | null;
} {
  return { state: 'pending', since: '2026-11-21T14:05:00.000Z', link };
}

export function failed(
  failure: Partial<SectionFailure> = {},
  link: string | null = null,
): {
  state: 'failed';
  at: string;
  link: string | null;
  failure: SectionFailure;
} {
  return {
    state: 'failed',
    at: '2026-11-21T14:06:00.000Z',
    link,
    failure: {
      kind: 'auth',
      message: 'Lightcast refused the client id or the secret. Sign in again.',
      service: 'lightcast',
      reason: 'rejected',
      status: 400,
      ...failure,
    },
  };
}

/** All sections are ready, with overrides. */
export function makeSections(overrides: Partial<SectionsView> = {}): SectionsView {
  return {
    pay: ready(makePay()),
    experience: ready(makeExperience()),
    benchmark: ready(makeBenchmark()),
    skillImpact: ready(makeSkillImpact()),
    certificationImpact: ready(makeCertificationImpact()),
    ...overrides,
  };
}

/** A complete report, with overrides. */
export function makeReportView(overrides: Partial<ReportView> = {}): ReportView {
  return {
    id: '6b6f1f0e-0000-4000-8000-000000000001',
    title: 'Software Engineer',
    source: 'live',
    state: 'ready',
    createdAt: '2026-11-21T14:04:00.000Z',
    updatedAt: retrievedAt,
    lookUp: makeLookUp(),
    order: {
      state: 'placed',
      at: '2026-11-21T14:04:00.000Z',
      sections: ['pay', 'experience'],
      notes: [],
    },
    sections: makeSections(),
    progress: {},
    isRunElsewhere: false,
    history: [],
    offers: [],
    hoursPerYear: 2080,
    ...overrides,
  };
}

/** An earlier version in which base pay was `factor` times the latest base pay. */
export function makeHistoryEntry(at: string, factor: number, pay = makePay()): HistoryEntryView {
  const base = pay.parts.base;
  const scaled = (value: number | null): number | null =>
    value === null ? null : Math.round((value * factor) / 10) * 10;
  const { p10, p25, p50, p75, p90 } = base?.percentiles ?? makeNothing();
  const percentiles = {
    p10: scaled(p10),
    p25: scaled(p25),
    p50: scaled(p50),
    p75: scaled(p75),
    p90: scaled(p90),
  };
  return {
    replacedAt: retrievedAt,
    sections: makeSections({
      pay: ready(
        {
          ...pay,
          reportRating: 0.84,
          parts: { ...pay.parts, base: base === null ? null : { ...base, percentiles } },
        },
        at,
      ),
    }),
  };
}

function makeNothing(): { p10: null; p25: null; p50: null; p75: null; p90: null } {
  return { p10: null, p25: null, p50: null, p75: null, p90: null };
}
