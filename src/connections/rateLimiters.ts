import { lightcastRateLimit } from '../api/lightcast/lightcastRateLimit';
import { mapServices } from '../domain/payService';
import { createRateLimiter } from '../domain/waiting/rateLimiter';

import type { Clock } from '../domain/clock';
import type { PayService } from '../domain/payService';
import type { RateLimit, RateLimiter } from '../domain/waiting/rateLimiter';

/** The documented rate limit of each service, per client; null if none is documented. */
const rateLimits: Record<PayService, RateLimit | null> = {
  jobalyzer: null,
  lightcast: lightcastRateLimit,
};

/** The rate limiter of each client of a service; undefined for a service without a limit. */
export type RateLimiters = Record<PayService, (clientId: string) => RateLimiter | undefined>;

export interface LimitedClient {
  service: PayService;
  clientId: string;
  limit: RateLimit;
}

export type MakeRateLimiter = (client: LimitedClient) => RateLimiter;

/** Creates one rate limiter per client, on first use. */
export function createRateLimiters(make: MakeRateLimiter): RateLimiters {
  return mapServices(service => {
    const limit = rateLimits[service];
    const limiters = new Map<string, RateLimiter>();
    return clientId => {
      if (limit === null) {
        return undefined;
      }
      const limiter = limiters.get(clientId) ?? make({ service, clientId, limit });
      limiters.set(clientId, limiter);
      return limiter;
    };
  });
}

/** Limits only the requests of this process. */
export function inProcess(clock: Clock): MakeRateLimiter {
  return ({ limit }) => createRateLimiter({ clock, ...limit });
}
