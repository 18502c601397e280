import * as z from 'zod/mini';

import {
  answerNoteSchema,
  currencySchema,
  figureSchema,
  percentilesSchema,
  shareScaleSchema,
  titleMatchSchema,
} from './figures';

/** The parts of pay that Jobalyzer reports. `hourly` is per hour, the others are annual. */
export const payComponents = [
  'base',
  'total',
  'hourly',
  'bonus',
  'commission',
  'profitSharing',
] as const;

export type PayComponent = (typeof payComponents)[number];

/** One part of pay: its distribution, and how many people report it. */
export const payFigureSchema = z.object({
  currency: currencySchema,
  percentiles: percentilesSchema,
  mean: figureSchema,
  standardDeviation: figureSchema,
  /** Number of people. The service reports 45 for higher numbers. */
  count: figureSchema,
  /** Share of matched profiles that report this part, in the report's `shareScale`. */
  share: figureSchema,
  /** Amounts by the percentile names of the response; null when not provided. */
  fullPercentiles: z.nullable(z.record(z.string(), z.number())),
});

export type PayFigure = z.infer<typeof payFigureSchema>;

/** The pay section: every part of pay, and the figures that determine confidence. */
export const payReportSchema = z.object({
  parts: z.object({
    base: z.nullable(payFigureSchema),
    total: z.nullable(payFigureSchema),
    hourly: z.nullable(payFigureSchema),
    bonus: z.nullable(payFigureSchema),
    commission: z.nullable(payFigureSchema),
    profitSharing: z.nullable(payFigureSchema),
  }),
  shareScale: shareScaleSchema,
  companies: figureSchema,
  incumbents: figureSchema,
  profiles: figureSchema,
  /** The answers with the most influence, as scored by the service. */
  rankedFactors: z.array(z.object({ field: z.string(), score: figureSchema })),
  /** The raw value: `Metro`, `State` or `Country`. */
  levelUsed: z.nullable(z.string()),
  /** From 0 (sparse or conflicting data) to 1 (data agrees with the model). */
  reportRating: figureSchema,
  titleMatch: z.nullable(titleMatchSchema),
  notes: z.array(answerNoteSchema),
});

export type PayReport = z.infer<typeof payReportSchema>;

/** The highest count that the service returns; it means “45 or more”. */
export const countCap = 45;
