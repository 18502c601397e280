import type { ReportSummary } from '../../src/reports/store/reportSummary';

/** A summary of a ready live report, with overrides. */
export function buildSummary(given: Partial<ReportSummary> = {}): ReportSummary {
  return {
    id: 'a1b2',
    title: 'Software Developer',
    place: 'Seattle, Washington, United States',
    createdAt: '2026-01-05T09:00:00.000Z',
    updatedAt: '2026-01-05T09:00:10.000Z',
    source: 'live',
    state: 'ready',
    orderState: 'placed',
    problem: null,
    ...given,
  };
}
