import { createSingleFlight } from '../http/singleFlight';

import type { Clock } from '../../domain/clock';
import type { LightcastMeta } from './lightcast';

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
