import * as z from 'zod/mini';

import { payServices } from '../payService';

/** Why a section has no figures, as saved: the error's kind and message. */
export const sectionFailureSchema = z.object({
  kind: z.string(),
  message: z.string(),
  service: z.nullable(z.enum(payServices)),
  /** `missing`, `rejected` or `notEntitled` for `auth`; null otherwise. */
  reason: z.nullable(z.string()),
  status: z.nullable(z.number()),
});

export type SectionFailure = z.infer<typeof sectionFailureSchema>;

/** The schema of a section's four states, given that of its figures. Timestamps are ISO 8601, UTC. */
export function sectionStateSchema<T>(figures: z.ZodMiniType<T>): z.ZodMiniType<SectionState<T>> {
  return z.discriminatedUnion('state', [
    z.object({ state: z.literal('notRequested') }),
    z.object({ state: z.literal('pending'), since: z.string(), link: z.nullable(z.string()) }),
    z.object({
      state: z.literal('ready'),
      retrievedAt: z.string(),
      link: z.nullable(z.string()),
      figures,
    }),
    z.object({
      state: z.literal('failed'),
      at: z.string(),
      link: z.nullable(z.string()),
      failure: sectionFailureSchema,
    }),
  ]);
}

/** A section: not requested, pending (with its link once ordered), ready, or failed. */
export type SectionState<T> =
  | { state: 'notRequested' }
  | { state: 'pending'; since: string; link: string | null }
  | { state: 'ready'; retrievedAt: string; link: string | null; figures: T }
  | { state: 'failed'; at: string; link: string | null; failure: SectionFailure };
