import * as z from 'zod/mini';

import { benchmarkSchema } from '../figures/benchmark';
import { experienceReportSchema } from '../figures/experience';
import { answerNoteSchema } from '../figures/figures';
import { impactReportSchema } from '../figures/impact';
import { lookUpSchema } from '../lookUp/lookUp';
import { payReportSchema } from '../figures/pay';
import { reportSources } from '../payService';
import { orderStates } from './reportState';
import { sectionStateSchema, orderedSections } from './section';

import type { SectionName } from './section';

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
