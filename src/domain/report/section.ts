import * as z from 'zod/mini';

import { payServices } from '../payService';

import type { PayService } from '../payService';

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

/** The properties of a section. */
interface SectionInfo {
  /** Its display name. */
  title: string;
  /** The service that returns its figures. */
  service: PayService;
  /** True when it needs an order, which is billed and asynchronous. */
  isBilled: boolean;
  /** True when it is about an occupation and can't be requested without one. */
  needsOccupation: boolean;
}

/** The sections of a report. Each is requested, polled and shown independently. */
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

/** In display order. */
export const sectionNames = Object.keys(sectionInfos) as [SectionName, ...SectionName[]];

/** A section that is ordered and billed. */
export type OrderedSection = {
  [N in SectionName]: (typeof sectionInfos)[N]['isBilled'] extends true ? N : never;
}[SectionName];

/** A section that takes a single call. None of them is billed. */
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
