import * as z from 'zod/mini';

/** The parts of a report. Each is asked, waited for and shown by itself. */
export const sectionNames = [
  'pay',
  'experience',
  'benchmark',
  'skillImpact',
  'certificationImpact',
] as const;

export type SectionName = (typeof sectionNames)[number];

/** The sections that are ordered from Jobalyzer, each one billed. */
export const orderedSections = ['pay', 'experience'] as const satisfies readonly SectionName[];

export type OrderedSection = (typeof orderedSections)[number];

/** How the sections are called in sentences. */
export const sectionTitles: Record<SectionName, string> = {
  pay: 'Pay',
  experience: 'Pay by experience',
  benchmark: 'Market',
  skillImpact: 'Skills',
  certificationImpact: 'Certifications',
};

/** Why a section has no figures, as kept on disk: the error's kind and its sentence. */
export const sectionFailureSchema = z.object({
  kind: z.string(),
  message: z.string(),
  service: z.nullable(z.enum(['jobalyzer', 'lightcast'])),
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
