import * as z from 'zod/mini';

import {
  answerNoteSchema,
  currencySchema,
  figureSchema,
  percentilesSchema,
  shareScaleSchema,
  titleMatchSchema,
} from './figures';

/** The parts of pay that Jobalyzer reports; `hourly` is per hour, the others per year. */
export const payComponents = [
  'base',
  'total',
  'hourly',
  'bonus',
  'commission',
  'profitSharing',
] as const;

export type PayComponent = (typeof payComponents)[number];

/** One part of pay: how it is spread, and how many report it. */
export const payFigureSchema = z.object({
  currency: currencySchema,
  percentiles: percentilesSchema,
  mean: figureSchema,
  standardDeviation: figureSchema,
  /** People counted; the service counts no higher than 45. */
  count: figureSchema,
  /** Share of matched profiles that report this part, in the report's `shareScale`. */
  share: figureSchema,
  /** Percentile name as given → amount; null when not given. */
  fullPercentiles: z.nullable(z.record(z.string(), z.number())),
});

export type PayFigure = z.infer<typeof payFigureSchema>;

/** The pay section: every part as given, and how far it can be trusted. */
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
  /** Which answers mattered most, as scored by the service. */
  rankedFactors: z.array(z.object({ field: z.string(), score: figureSchema })),
  /** `Metro`, `State` or `Country`, as given. */
  levelUsed: z.nullable(z.string()),
  /** 0 (sparse or conflicting data) to 1 (data agrees with the model). */
  reportRating: figureSchema,
  titleMatch: z.nullable(titleMatchSchema),
  notes: z.array(answerNoteSchema),
});

export type PayReport = z.infer<typeof payReportSchema>;

/** The highest count that the service gives: 45 stands for “45 or more”. */
export const countCap = 45;
