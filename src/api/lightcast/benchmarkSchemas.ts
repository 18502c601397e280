import * as z from 'zod/mini';

import { figure, list, text } from '../http/wireSchemas';

/** An id is text; one that comes as a number is written as text. */
const identifier = z._default(z.nullable(z.pipe(z.transform(toText), z.string())), null);

/**
 * A skill and how many postings ask for it.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_post_dimension-1
 */
const skillSchema = z.object({
  id: identifier,
  name: text,
  description: text,
  count: figure,
  percentage: figure,
});

const skills = z.nullish(list(skillSchema));

/**
 * What is known of the datasets' shapes. Each may be absent or null, and each may hold more than is
 * named here: see `toOtherValues`.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_post_dimension-1
 */
export const occupationBenchmarkSchema = z.object({
  id: identifier,
  name: text,
  description: text,
  region: z.nullish(z.object({ name: text })),
  riskScore: figure,
  locationQuotient: figure,
  salary: z.nullish(z.object({ mean: figure })),
  typicalEducation: z.nullish(z.object({ id: identifier, name: text })),
  education: z.nullish(
    list(z.object({ id: identifier, name: text, count: figure, percentage: figure })),
  ),
  experience: z.nullish(
    z.object({
      mean: figure,
      distribution: z.nullish(list(z.object({ key: text, value: figure }))),
    }),
  ),
  feederOccupations: z.nullish(
    list(
      z.object({
        id: identifier,
        name: text,
        category: text,
        meanSalaryDiff: figure,
        score: figure,
      }),
    ),
  ),
  definingSkills: skills,
  necessarySkills: skills,
  distinguishingSkills: skills,
  specializedSkills: skills,
  commonSkills: skills,
  salaryBoostingSkills: skills,
});

export type OccupationBenchmark = z.infer<typeof occupationBenchmarkSchema>;

/**
 * The answer to a benchmark question. Where warnings sit and what they are is not documented.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_post_dimension-1
 */
export const benchmarkResponseSchema = z.object({
  data: z.nullish(occupationBenchmarkSchema),
  warnings: z.optional(z.unknown()),
});

export type BenchmarkResponse = z.infer<typeof benchmarkResponseSchema>;

function toText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}
