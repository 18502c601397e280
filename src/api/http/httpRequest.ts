import type { PayService } from '../../domain/payService';
import type { RateLimiter } from '../../domain/waiting/rateLimiter';

/**
 * When a request may be sent again.
 *
 * - `never`: whoever asks comes back by itself, as the poller does.
 * - `safe`: asking twice changes nothing; faults that pass are tried again.
 * - `billed`: only when it certainly did not arrive, or the service says that it did not take it.
 *   Cancelled on its way, it is a lost answer (`network`, delivered), not `cancelled`.
 */
export type RetryRule = 'never' | 'safe' | 'billed';

export interface HttpRequest {
  service: PayService;
  method: 'GET' | 'POST';
  url: URL;
  /** The access token, without `Bearer`. */
  bearer?: string;
  body?: { json: unknown } | { form: Readonly<Record<string, string>> };
  retry: RetryRule;
  /** Waited for before every attempt. */
  rateLimiter?: RateLimiter;
  signal: AbortSignal;
}

/** A whole answer of any status but a redirect. */
export interface HttpResponse {
  status: number;
  headers: { get(name: string): string | null };
  text: string;
  /** What `Retry-After` says, in milliseconds from when the answer came; null when it says nothing. */
  retryAfterMs: number | null;
}
