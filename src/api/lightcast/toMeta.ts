import * as z from 'zod/mini';

import { toSafeWords } from '../http/safeText';
import { present, isRecord, list, mapOf, text } from '../http/wireSchemas';
import { createSingleFlight } from '../http/singleFlight';

import type { LightcastMeta } from './lightcast';
import type { Clock } from '../../domain/clock';

/** The default nation of `/meta`. */
const defaultNation = 'us';

/** What the service offers; null where `/meta` doesn't say. */
export function toMeta({ data }: MetaResponse): LightcastMeta {
  const levels = Object.entries(data.regions?.nationLevels ?? {}).map(
    ([nation, names]) => [nation.toLowerCase(), present(names)] as const,
  );
  const levelsByNation = levels.length === 0 ? null : Object.fromEntries(levels);
  return {
    datasets: toNames(data.datasets),
    nations: toNames(data.regions?.nations),
    regionLevels: levelsByNation?.[defaultNation] ?? null,
    levelsByNation,
    attribution: toSafeWords(
      [data.attribution?.title, data.attribution?.body]
        .filter(part => part !== null && part !== undefined)
        .join(': '),
    ),
  };
}

/** An empty list counts as missing. */
function toNames(
  names: readonly (string | null | undefined)[] | null | undefined,
): string[] | null {
  const given = [...new Set(present(names))];
  return given.length === 0 ? null : given;
}

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

/** The metadata changes monthly, so a day-old copy is fresh enough. */
const maxAgeMs = 24 * 60 * 60 * 1000;

/** Caches the metadata for a day; concurrent callers share one request. */
export function createMetaCache(
  clock: Clock,
  getFresh: (signal: AbortSignal) => Promise<LightcastMeta>,
): (signal: AbortSignal) => Promise<LightcastMeta> {
  const requests = createSingleFlight<LightcastMeta>();
  let cached: { meta: LightcastMeta; at: number } | undefined;
  return async signal => {
    const now = clock.now();
    if (cached !== undefined && now >= cached.at && now - cached.at < maxAgeMs) {
      return cached.meta;
    }
    const meta = await requests.join('meta', getFresh, signal);
    cached = { meta, at: now };
    return meta;
  };
}
