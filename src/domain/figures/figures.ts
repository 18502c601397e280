import * as z from 'zod/mini';

/** A figure as the service gave it; null is “not provided”, never 0. */
export const figureSchema = z.nullable(z.number());

/** The five percentiles of a distribution, in the currency of what holds them. */
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
 * A currency in the service's own words: `name` like “U.S. Dollar (USD)”, `format` like `${#}` (it
 * may hold HTML entities). Nothing is derived from them but the look of an amount.
 */
export const currencySchema = z.object({
  name: z.nullable(z.string()),
  format: z.nullable(z.string()),
});

export type Currency = z.infer<typeof currencySchema>;

/**
 * How a list of shares is scaled. Neither service documents it, so the mapper infers it from the
 * list as a whole and the raw numbers are kept.
 */
export const shareScaleSchema = z.enum(['fraction', 'percent']);

export type ShareScale = z.infer<typeof shareScaleSchema>;

/** What the service says about an answer: which one, and why it was not used as sent. */
export const answerNoteSchema = z.object({
  severity: z.enum(['warning', 'error']),
  answerId: z.nullable(z.string()),
  answerValue: z.nullable(z.string()),
  message: z.nullable(z.string()),
  code: z.nullable(z.string()),
});

export type AnswerNote = z.infer<typeof answerNoteSchema>;

/** Which title PayScale took for the submitted one; `rating` 0–100 in tens, null when not given. */
export const titleMatchSchema = z.object({
  submitted: z.nullable(z.string()),
  matched: z.nullable(z.string()),
  rating: figureSchema,
});

export type TitleMatch = z.infer<typeof titleMatchSchema>;
