import { inferShareScale } from '../../domain/figures/shareScale';
import { present } from '../http/wireSchemas';

import { explainNoReport } from './noReport';
import { toAnswerNotes } from './warnings';
import { toTitleMatch } from './toTitleMatch';

import type { ExperienceBand, ExperienceReport } from '../../domain/figures/experience';
import type { YearsExperienceReport, YearsExperienceReportResponse } from './experienceSchemas';

/**
 * The experience section of a response, its bands in the order received.
 *
 * @throws AppError `requestRejected` or `noData` when the response has no report, `responseShape` when
 *   it isn't a report response at all.
 */
export function toExperienceReport(response: YearsExperienceReportResponse): ExperienceReport {
  const report = response.Report;
  if (report === null || report === undefined) {
    throw explainNoReport([report], response.Errors);
  }
  const bands = toBands(report);
  return {
    currency: { name: report.Currency?.Name ?? null, format: report.Currency?.Format ?? null },
    shareScale: inferShareScale(bands.map(band => band.share)),
    bands,
    majorShifts: present(report.MajorShifts).map(({ Experience, Target, Actual }) => ({
      experience: Experience,
      target: Target,
      actual: Actual,
    })),
    reportRating: report.ReportRating,
    titleMatch: toTitleMatch(response.Context),
    notes: toAnswerNotes(response),
  };
}

function toBands(report: YearsExperienceReport): ExperienceBand[] {
  return present(report.Ranges).map((range, index) => ({
    name: range.Name ?? `Range ${index + 1}`,
    share: range.Percent,
    percentiles: {
      p10: range.Percent10,
      p25: range.Percent25,
      p50: range.Percent50,
      p75: range.Percent75,
      p90: range.Percent90,
    },
    mean: range.Average,
    standardDeviation: range.StdDev,
  }));
}
