import * as z from 'zod/mini';

import { payServices } from '../payService';

import type { PayService } from '../payService';

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

/** What is fixed for a section. */
interface SectionInfo {
  /** Its name in sentences. */
  title: string;
  /** The service that returns its figures. */
  service: PayService;
  /** True when a report is ordered for it: billed, and ready some time after the order. */
  isBilled: boolean;
  /** True when it is about an occupation and can't be requested without one. */
  needsOccupation: boolean;
}

/** The parts of a report. Each is requested, awaited and shown independently. */
export const sectionInfos = {
  pay: { title: 'Pay', service: 'jobalyzer', isBilled: true, needsOccupation: false },
  experience: {
    title: 'Pay by experience',
    service: 'jobalyzer',
    isBilled: true,
    needsOccupation: false,
  },
  benchmark: { title: 'Market', service: 'lightcast', isBilled: false, needsOccupation: true },
  skillImpact: { title: 'Skills', service: 'jobalyzer', isBilled: false, needsOccupation: false },
  certificationImpact: {
    title: 'Certifications',
    service: 'jobalyzer',
    isBilled: false,
    needsOccupation: false,
  },
} as const satisfies Record<string, SectionInfo>;

export type SectionName = keyof typeof sectionInfos;

/** In the order in which sections are listed. */
export const sectionNames = Object.keys(sectionInfos) as [SectionName, ...SectionName[]];

/** A section that is ordered and billed. */
export type OrderedSection = {
  [N in SectionName]: (typeof sectionInfos)[N]['isBilled'] extends true ? N : never;
}[SectionName];

/** A section that a single call answers. None of them is billed. */
export type AskedSection = Exclude<SectionName, OrderedSection>;

export function isOrdered(name: SectionName): name is OrderedSection {
  return sectionInfos[name].isBilled;
}

export function isAsked(name: SectionName): name is AskedSection {
  return !isOrdered(name);
}

export const orderedSections = sectionNames.filter(isOrdered) as [
  OrderedSection,
  ...OrderedSection[],
];
