import * as z from 'zod/mini';

import { figureSchema, shareScaleSchema, titleMatchSchema } from './figures';

/** The base pay associated with one skill or certification; the service specifies no currency. */
export const impactItemSchema = z.object({
  name: z.string(),
  profiles: figureSchema,
  /** Share of profiles with it, in the report's `shareScale`. */
  share: figureSchema,
  medianBasePay: figureSchema,
  /** Amount per year, may be negative. */
  differential: figureSchema,
  /** Relative to pay, in the report's `differentialScale`; can be negative. */
  differentialShare: figureSchema,
});

export type ImpactItem = z.infer<typeof impactItemSchema>;

/** The skill or certification section. A correlation, not a guarantee. */
export const impactReportSchema = z.object({
  items: z.array(impactItemSchema),
  shareScale: shareScaleSchema,
  differentialScale: shareScaleSchema,
  titleMatch: z.nullable(titleMatchSchema),
});

export type ImpactReport = z.infer<typeof impactReportSchema>;
