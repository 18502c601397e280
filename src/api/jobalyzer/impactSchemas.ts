import * as z from 'zod/mini';

import { figure, mapOf } from '../http/wireSchemas';

import { anyCase } from './anyCase';
import { contextSchema } from './envelopeSchemas';

/**
 * The pay associated with one skill or certification.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (Impact)
 */
export const impactSchema = anyCase({
  ProfileCount: figure,
  PercentReporting: figure,
  MedianBasePay: figure,
  PayDifferential: figure,
  PayDifferentialPercentage: figure,
});

export type Impact = z.infer<typeof impactSchema>;

/**
 * The impact of every skill or certification of a title, by its name.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (ImpactResponseSuccess)
 */
export const impactResponseSchema = anyCase({
  Answers: z.nullish(mapOf(impactSchema)),
  Context: z.nullish(contextSchema),
});

export type ImpactResponse = z.infer<typeof impactResponseSchema>;
