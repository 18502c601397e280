import * as z from 'zod/mini';

import { benchmarkSchema } from '../figures/benchmark';
import { experienceReportSchema } from '../figures/experience';
import { answerNoteSchema } from '../figures/figures';
import { impactReportSchema } from '../figures/impact';
import { lookUpSchema } from '../lookUp/lookUp';
import { payReportSchema } from '../figures/pay';
import { reportSources } from '../payService';

import { sectionStateSchema } from './section';
import { orderedSections } from './sectionInfos';

import type { SectionName } from './sectionInfos';

/** How a billed order can stand; `orderSchema` says what each means. */
export const orderStates = ['sending', 'placed', 'unknown', 'failed'] as const;

/**
 * The billed order behind a report.
 *
 * - `sending`: written before the request leaves; found after a restart it means `unknown`.
 * - `placed`: the links are in the sections.
 * - `unknown`: the answer was lost; may have been charged, and waits for a person's decision.
 * - `failed`: the service refused it or it certainly never arrived; nothing was charged.
 */
export const orderSchema = z.object({
  state: z.enum(orderStates),
  at: z.string(),
  /** One billed report each. */
  sections: z.array(z.enum(orderedSections)),
  notes: z.array(answerNoteSchema),
});

export type Order = z.infer<typeof orderSchema>;

export const reportSectionsSchema = z.object({
  pay: sectionStateSchema(payReportSchema),
  experience: sectionStateSchema(experienceReportSchema),
  benchmark: sectionStateSchema(benchmarkSchema),
  skillImpact: sectionStateSchema(impactReportSchema),
  certificationImpact: sectionStateSchema(impactReportSchema),
} satisfies Record<SectionName, unknown>);

export type ReportSections = z.infer<typeof reportSectionsSchema>;

/** A report as it is known at one moment. Moments are ISO 8601, UTC. */
export const reportSchema = z.object({
  id: z.string(),
  /** A person's own name for it, null until renamed. */
  name: z.nullable(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  source: z.enum(reportSources),
  lookUp: lookUpSchema,
  order: z.nullable(orderSchema),
  sections: reportSectionsSchema,
  /** Earlier answers to the same question, oldest first. */
  history: z.array(z.object({ replacedAt: z.string(), sections: reportSectionsSchema })),
});

export type Report = z.infer<typeof reportSchema>;

export const reportStates = ['pending', 'ready', 'partlyFailed', 'failed'] as const;

/** What a report looks like as a whole, from the states of its sections. */
export type ReportState = (typeof reportStates)[number];

/** Pending while any section is; failed only when every requested section failed. */
export function getReportState(report: Pick<Report, 'sections'>): ReportState {
  const states = Object.values(report.sections).map(section => section.state);
  if (states.includes('pending')) {
    return 'pending';
  }
  if (!states.includes('failed')) {
    return 'ready';
  }
  return states.includes('ready') ? 'partlyFailed' : 'failed';
}

/** The person's name for the report, else the job title. */
export function getReportTitle(report: Pick<Report, 'name' | 'lookUp'>): string {
  return report.name ?? report.lookUp.jobTitle;
}
