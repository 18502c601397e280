import * as z from 'zod/mini';

import { payServices } from '../payService';

/** Why a section has no figures, as kept on disk: the error's kind and its sentence. */
export const sectionFailureSchema = z.object({
  kind: z.string(),
  message: z.string(),
  service: z.nullable(z.enum(payServices)),
  /** `missing`, `rejected` or `notEntitled` for `auth`; null otherwise. */
  reason: z.nullable(z.string()),
  status: z.nullable(z.number()),
});

export type SectionFailure = z.infer<typeof sectionFailureSchema>;

/** The four states of a section, for the schema of its figures. Moments are ISO 8601, UTC. */
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

/** A section: not asked for, awaited (with its link once ordered), there, or failed with the reason. */
export type SectionState<T> =
  | { state: 'notRequested' }
  | { state: 'pending'; since: string; link: string | null }
  | { state: 'ready'; retrievedAt: string; link: string | null; figures: T }
  | { state: 'failed'; at: string; link: string | null; failure: SectionFailure };
