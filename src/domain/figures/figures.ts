import * as z from 'zod/mini';

/** A figure as received; null means “not provided”, never 0. */
export const figureSchema = z.nullable(z.number());

/** The five percentiles of a distribution, in the currency of its parent. */
export const percentilesSchema = z.object({
  p10: figureSchema,
  p25: figureSchema,
  p50: figureSchema,
  p75: figureSchema,
  p90: figureSchema,
});

export type Percentiles = z.infer<typeof percentilesSchema>;

export const percentileNames = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

export type PercentileName = (typeof percentileNames)[number];

/**
 * A currency as the service describes it: `name` like “U.S. Dollar (USD)”, `format` like `${#}` (it
 * may hold HTML entities). They only determine how amounts are formatted.
 */
export const currencySchema = z.object({
  name: z.nullable(z.string()),
  format: z.nullable(z.string()),
});

export type Currency = z.infer<typeof currencySchema>;

/**
 * The scale of a list of shares. Neither service documents it, so the mapper infers it from the
 * whole list and stores the raw numbers.
 */
export const shareScaleSchema = z.enum(['fraction', 'percent']);

export type ShareScale = z.infer<typeof shareScaleSchema>;

/** A service message about an input: which one, and why it wasn't used as sent. */
export const answerNoteSchema = z.object({
  severity: z.enum(['warning', 'error']),
  answerId: z.nullable(z.string()),
  answerValue: z.nullable(z.string()),
  message: z.nullable(z.string()),
  code: z.nullable(z.string()),
});

export type AnswerNote = z.infer<typeof answerNoteSchema>;

/** The title that PayScale matched; `rating` is 0–100 in steps of 10, null if not provided. */
export const titleMatchSchema = z.object({
  submitted: z.nullable(z.string()),
  matched: z.nullable(z.string()),
  rating: figureSchema,
});

export type TitleMatch = z.infer<typeof titleMatchSchema>;
