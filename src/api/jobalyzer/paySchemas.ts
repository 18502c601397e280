import * as z from 'zod/mini';

import { figure, list, mapOf, text } from '../http/wireSchemas';

import { anyCase } from './anyCase';
import { contextSchema, warnings } from './envelopeSchemas';

/**
 * One pay component.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (PayReport)
 */
export const paySubReportSchema = anyCase({
  CurrencyName: text,
  CurrencyFormat: text,
  Count: figure,
  Percent: figure,
  Percentile10: figure,
  Percentile25: figure,
  Percentile50: figure,
  Percentile75: figure,
  Percentile90: figure,
  Average: figure,
  Statistics: z.nullish(anyCase({ StdDev: figure })),
  /** The keys are percentiles, so they are left unchanged. */
  FullPercentiles: z.nullish(mapOf(figure)),
});

export type PaySubReport = z.infer<typeof paySubReportSchema>;

/**
 * The pay components and the confidence in them. The last three components have no `Report` in their
 * names.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (PantherReport)
 */
export const pantherReportSchema = anyCase({
  BasePayReport: z.nullish(paySubReportSchema),
  TotalPayReport: z.nullish(paySubReportSchema),
  HourlyPayReport: z.nullish(paySubReportSchema),
  Bonus: z.nullish(paySubReportSchema),
  Commission: z.nullish(paySubReportSchema),
  ProfitShare: z.nullish(paySubReportSchema),
  TotalCompanies: figure,
  TotalIncumbents: figure,
  TotalProfilesAnalyzed: figure,
  RankedFactors: z.nullish(list(anyCase({ Field: text, Score: figure }))),
  LevelUsed: text,
  ReportRating: figure,
});

export type PantherReport = z.infer<typeof pantherReportSchema>;

/**
 * A pay report that is ready. Whether `Report` or `Reports` is filled is not documented; both mean
 * the same.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (PayReportResponse)
 */
export const payReportResponseSchema = anyCase({
  Report: z.nullish(pantherReportSchema),
  Reports: z.nullish(pantherReportSchema),
  Context: z.nullish(contextSchema),
  ...warnings,
});

export type PayReportResponse = z.infer<typeof payReportResponseSchema>;
