import type { RateLimiter } from '../domain/waiting/rateLimiter';

/** The pace of each Lightcast client, whoever asks for it. */
export type RateLimiters = (clientId: string) => RateLimiter;

/** Makes the pace of a client when it is first asked for, and gives the same one from then on. */
export function createRateLimiters(make: RateLimiters): RateLimiters {
  const rateLimiters = new Map<string, RateLimiter>();
  return clientId => {
    const rateLimiter = rateLimiters.get(clientId) ?? make(clientId);
    rateLimiters.set(clientId, rateLimiter);
    return rateLimiter;
  };
}
