import * as z from 'zod/mini';

import { isRecord, list, mapOf, text } from '../http/wireSchemas';

/** A name, as a string or in an object. */
const name = z.pipe(z.transform(toName), z.nullable(z.string()));

/**
 * What the service offers. Only `regions.nations` is documented; the other keys are those of sibling
 * services, so each of them may be missing.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_get_meta
 */
export const metaResponseSchema = z.object({
  data: z.object({
    datasets: z.nullish(list(name)),
    regions: z.nullish(
      z.object({ nations: z.nullish(list(name)), nationLevels: z.nullish(mapOf(list(name))) }),
    ),
    attribution: z.nullish(
      z.pipe(
        z.transform((value: unknown) => (typeof value === 'string' ? { body: value } : value)),
        z.object({ title: text, body: text }),
      ),
    ),
  }),
});

export type MetaResponse = z.infer<typeof metaResponseSchema>;

/**
 * Whether the service is healthy: in the body, not only in the status.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/overview-occupation-benchmark
 */
export const statusResponseSchema = z.object({
  data: z.object({ healthy: z.nullish(z.boolean()), message: text }),
});

function toName(value: unknown): unknown {
  return isRecord(value) ? (value['id'] ?? value['name'] ?? null) : value;
}
