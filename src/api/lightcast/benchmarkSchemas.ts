import * as z from 'zod/mini';

import { figure, list, text } from '../http/wireSchemas';

/** An ID is text; a numeric one is converted to text. */
const identifier = z._default(z.nullable(z.pipe(z.transform(toText), z.string())), null);

/**
 * A skill and how many job postings require it.
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
 * The known fields of the datasets. Each may be missing or null, and each may contain other fields:
 * see `toOtherValues`.
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
 * The response to a benchmark request. The place and form of `warnings` are not documented.
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
