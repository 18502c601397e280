import { createSingleFlight } from '../http/singleFlight';

import type { Clock } from '../../domain/clock';
import type { LightcastMeta } from './lightcast';

/** What the service offers changes monthly; a day old is fresh enough. */
const maxAgeMs = 24 * 60 * 60 * 1000;

/** Remembers what the service offers for a day; whoever asks meanwhile waits for one request. */
export function createMetaCache(
  clock: Clock,
  getFresh: (signal: AbortSignal) => Promise<LightcastMeta>,
): (signal: AbortSignal) => Promise<LightcastMeta> {
  const requests = createSingleFlight<LightcastMeta>();
  let kept: { meta: LightcastMeta; at: number } | undefined;
  return async signal => {
    const now = clock.now();
    if (kept !== undefined && now >= kept.at && now - kept.at < maxAgeMs) {
      return kept.meta;
    }
    const meta = await requests.join('meta', getFresh, signal);
    kept = { meta, at: now };
    return meta;
  };
}
