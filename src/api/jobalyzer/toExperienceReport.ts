import * as z from 'zod/mini';

import { inferShareScale } from '../../domain/figures/shareScale';
import { present, figure, list, text } from '../http/wireSchemas';
import { explainNoReport } from './noReport';
import { toAnswerNotes } from './warnings';
import { anyCase } from './anyCase';
import { contextSchema, toTitleMatch, warnings } from './envelopeSchemas';

import type { ExperienceBand, ExperienceReport } from '../../domain/figures/experience';

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

/**
 * Base pay by years of experience. Here the percentiles are named `Percent10` to `Percent90`, and
 * `Percent` is a share.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (YearsExperienceReport)
 */
export const yearsExperienceReportSchema = anyCase({
  Currency: z.nullish(anyCase({ Name: text, Format: text })),
  Ranges: z.nullish(
    list(
      anyCase({
        Name: text,
        Percent: figure,
        Average: figure,
        StdDev: figure,
        Percent10: figure,
        Percent25: figure,
        Percent50: figure,
        Percent75: figure,
        Percent90: figure,
      }),
    ),
  ),
  MajorShifts: z.nullish(list(anyCase({ Experience: figure, Target: figure, Actual: figure }))),
  ReportRating: figure,
});

export type YearsExperienceReport = z.infer<typeof yearsExperienceReportSchema>;

/**
 * A years-of-experience report that is ready.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (YearsExperienceReportResponse)
 */
export const yearsExperienceReportResponseSchema = anyCase({
  Report: z.nullish(yearsExperienceReportSchema),
  Context: z.nullish(contextSchema),
  ...warnings,
});

export type YearsExperienceReportResponse = z.infer<typeof yearsExperienceReportResponseSchema>;
