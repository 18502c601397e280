import { createRateLimiter, type RateLimiter } from '../../domain/waiting/rateLimiter';

import type { Clock } from '../../domain/clock';

/**
 * The service's limit of requests a second for each client.
 *
 * The slack is from 99 % of the limit where answers come evenly to 80 % where they do not. Should the
 * network do worse than that, the service refuses one request, which is sent again.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/overview-occupation-benchmark
 */
export const lightcastRateLimit = {
  limit: 5,
  windowMs: 1_000,
  slack: { least: 5, most: 250, mostFirst: 500 },
} as const;

/** The pace of one Lightcast client id: to be shared by everything that asks with it. */
export function createLightcastRateLimiter(clock: Clock): RateLimiter {
  return createRateLimiter({ clock, ...lightcastRateLimit });
}
