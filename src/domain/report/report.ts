import * as z from 'zod/mini';

import { benchmarkSchema } from '../figures/benchmark';
import { experienceReportSchema } from '../figures/experience';
import { answerNoteSchema } from '../figures/figures';
import { impactReportSchema } from '../figures/impact';
import { lookUpSchema } from '../lookUp/lookUp';
import { payReportSchema } from '../figures/pay';
import { reportSources } from '../payService';
import { orderStates } from './reportState';
import { sectionStateSchema } from './section';
import { orderedSections } from './sectionInfos';

import type { SectionName } from './sectionInfos';

/**
 * The billed order behind a report.
 *
 * - `sending`: written before the request leaves; found after a restart it means `unknown`.
 * - `placed`: the links are in the sections.
 * - `unknown`: the response was lost; it may have been charged, and the user has to decide.
 * - `failed`: the service rejected it or it certainly never arrived; nothing was charged.
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

/** A report. Timestamps are ISO 8601, UTC. */
export const reportSchema = z.object({
  id: z.string(),
  /** The user's name for it; null until renamed. */
  name: z.nullable(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  source: z.enum(reportSources),
  lookUp: lookUpSchema,
  order: z.nullable(orderSchema),
  sections: reportSectionsSchema,
  /** Earlier versions of the figures, oldest first. */
  history: z.array(z.object({ replacedAt: z.string(), sections: reportSectionsSchema })),
});

export type Report = z.infer<typeof reportSchema>;
