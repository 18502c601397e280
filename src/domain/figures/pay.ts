import * as z from 'zod/mini';

import {
  answerNoteSchema,
  currencySchema,
  figureSchema,
  percentilesSchema,
  shareScaleSchema,
  titleMatchSchema,
} from './figures';

/** The pay components that Jobalyzer reports; `hourly` is per hour, the others per year. */
export const payComponents = [
  'base',
  'total',
  'hourly',
  'bonus',
  'commission',
  'profitSharing',
] as const;

export type PayComponent = (typeof payComponents)[number];

/** One pay component: its distribution, and how many people report it. */
export const payFigureSchema = z.object({
  currency: currencySchema,
  percentiles: percentilesSchema,
  mean: figureSchema,
  standardDeviation: figureSchema,
  /** Number of people, which the service caps at 45. */
  count: figureSchema,
  /** Share of matched profiles that report this component, in the report's `shareScale`. */
  share: figureSchema,
  /** Percentile name as received → amount; null if not provided. */
  fullPercentiles: z.nullable(z.record(z.string(), z.number())),
});

export type PayFigure = z.infer<typeof payFigureSchema>;

/** The pay section: every component as received, with what its confidence is based on. */
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
  /** The inputs with the most influence, as scored by the service. */
  rankedFactors: z.array(z.object({ field: z.string(), score: figureSchema })),
  /** `Metro`, `State`, or `Country`, as received. */
  levelUsed: z.nullable(z.string()),
  /** From 0 (sparse or conflicting data) to 1 (data agrees with the model). */
  reportRating: figureSchema,
  titleMatch: z.nullable(titleMatchSchema),
  notes: z.array(answerNoteSchema),
});

export type PayReport = z.infer<typeof payReportSchema>;

/** The highest count that the service reports: 45 means “45 or more”. */
export const countCap = 45;
