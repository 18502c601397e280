import * as z from 'zod/mini';

import {
  answerNoteSchema,
  currencySchema,
  figureSchema,
  percentilesSchema,
  shareScaleSchema,
  titleMatchSchema,
} from './figures';

/** Annual base pay in one band of years of experience, with the name that the service uses. */
export const experienceBandSchema = z.object({
  name: z.string(),
  share: figureSchema,
  percentiles: percentilesSchema,
  mean: figureSchema,
  standardDeviation: figureSchema,
});

export type ExperienceBand = z.infer<typeof experienceBandSchema>;

/** The experience section: base pay by years of experience, in the order received. */
export const experienceReportSchema = z.object({
  currency: currencySchema,
  shareScale: shareScaleSchema,
  bands: z.array(experienceBandSchema),
  /** As received; the service doesn't document them. */
  majorShifts: z.array(
    z.object({ experience: figureSchema, target: figureSchema, actual: figureSchema }),
  ),
  reportRating: figureSchema,
  titleMatch: z.nullable(titleMatchSchema),
  notes: z.array(answerNoteSchema),
});

export type ExperienceReport = z.infer<typeof experienceReportSchema>;
