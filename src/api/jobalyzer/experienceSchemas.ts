import * as z from 'zod/mini';

import { figure, list, text } from '../http/wireSchemas';

import { anyCase } from './anyCase';
import { contextSchema, warnings } from './envelopeSchemas';

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
