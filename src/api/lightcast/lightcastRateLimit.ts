import { createRateLimiter, type RateLimiter } from '../../domain/waiting/rateLimiter';

import type { Clock } from '../../domain/clock';

/**
 * The service's rate limit: requests per second and client.
 *
 * The safety margin allows from 99 % of the limit, when response times are even, down to 80 %. If the
 * network is worse than that, the service rejects one request, which is retried.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/overview-occupation-benchmark
 */
export const lightcastRateLimit = {
  limit: 5,
  windowMs: 1_000,
  slack: { least: 5, most: 250, mostFirst: 500 },
} as const;

/** The rate limiter of one Lightcast client ID, shared by everything that uses it. */
export function createLightcastRateLimiter(clock: Clock): RateLimiter {
  return createRateLimiter({ clock, ...lightcastRateLimit });
}
