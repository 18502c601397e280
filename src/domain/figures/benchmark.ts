import * as z from 'zod/mini';

import { dimensions } from '../occupations/occupationCode';

import { figureSchema, shareScaleSchema } from './figures';

/** The groups in which Lightcast reports skills. */
export const skillGroups = [
  'defining',
  'necessary',
  'distinguishing',
  'specialized',
  'common',
  'salaryBoosting',
] as const;

export type SkillGroup = (typeof skillGroups)[number];

/** A skill and how many postings request it. */
export const skillDemandSchema = z.object({
  id: z.nullable(z.string()),
  name: z.string(),
  description: z.nullable(z.string()),
  count: figureSchema,
  share: figureSchema,
});

export type SkillDemand = z.infer<typeof skillDemandSchema>;

export const skillGroupSchema = z.object({
  shareScale: shareScaleSchema,
  skills: z.array(skillDemandSchema),
});

export type SkillGroupDemand = z.infer<typeof skillGroupSchema>;

/** An undocumented value: the path of its key, and the value as received. */
export const labeledValueSchema = z.object({
  path: z.string(),
  value: z.nullable(z.union([z.string(), z.number(), z.boolean()])),
});

export type LabeledValue = z.infer<typeof labeledValueSchema>;

export const feederOccupationSchema = z.object({
  id: z.nullable(z.string()),
  name: z.nullable(z.string()),
  /** `Advancement`, `LateralAdvancement`, `Similar`, or `LateralTransition`, as received. */
  category: z.nullable(z.string()),
  /** Amount per year; the sign is as received. */
  meanSalaryDifference: figureSchema,
  /** Relevance, 0 to 1. */
  score: figureSchema,
});

export type FeederOccupation = z.infer<typeof feederOccupationSchema>;

/** The market section: what Lightcast provided about one occupation in one region. */
export const benchmarkSchema = z.object({
  dimension: z.enum(dimensions),
  occupationId: z.string(),
  occupationName: z.nullable(z.string()),
  occupationDescription: z.nullable(z.string()),
  /** The requested region and, if the response contains it, its name. */
  region: z.object({
    nation: z.string(),
    level: z.nullable(z.string()),
    id: z.nullable(z.string()),
    name: z.nullable(z.string()),
  }),
  lotVersion: z.string(),
  requestedDatasets: z.array(z.string()),
  /** Requested, and absent or null in the response. */
  missingDatasets: z.array(z.string()),
  warnings: z.array(z.string()),
  /**
   * Annual mean in the nation's currency; other keys of the salary dataset are in `otherValues`.
   */
  salaryMean: figureSchema,
  /** In the US, an index whose average is 100; not a probability. */
  riskScore: figureSchema,
  /** 1.0 is the national average. */
  locationQuotient: figureSchema,
  typicalEducation: z.nullable(
    z.object({ id: z.nullable(z.string()), name: z.nullable(z.string()) }),
  ),
  education: z.nullable(
    z.object({
      shareScale: shareScaleSchema,
      levels: z.array(
        z.object({
          id: z.nullable(z.string()),
          name: z.nullable(z.string()),
          count: figureSchema,
          share: figureSchema,
        }),
      ),
    }),
  ),
  experience: z.nullable(
    z.object({
      meanYears: figureSchema,
      shareScale: shareScaleSchema,
      bands: z.array(z.object({ name: z.string(), share: figureSchema })),
    }),
  ),
  skills: z.object({
    defining: z.nullable(skillGroupSchema),
    necessary: z.nullable(skillGroupSchema),
    distinguishing: z.nullable(skillGroupSchema),
    specialized: z.nullable(skillGroupSchema),
    common: z.nullable(skillGroupSchema),
    salaryBoosting: z.nullable(skillGroupSchema),
  }),
  feederOccupations: z.nullable(z.array(feederOccupationSchema)),
  /** Datasets and keys of undocumented shape, flattened, as received. */
  otherValues: z.array(labeledValueSchema),
  attribution: z.nullable(z.string()),
});

export type Benchmark = z.infer<typeof benchmarkSchema>;
