import type { PayService } from '../../domain/payService';
import type { RateLimiter } from '../../domain/waiting/rateLimiter';
import type { UrlSetting } from './serviceUrl';

/**
 * When a request may be sent again.
 *
 * - `never`: the caller retries on its own, as the poller does.
 * - `safe`: sending it twice changes nothing; transient errors are retried.
 * - `billed`: only when it certainly did not arrive, or the service says that it did not accept it.
 *   Canceled in flight, its response is lost (`network`, delivered), it is not `cancelled`.
 */
export type RetryRule = 'never' | 'safe' | 'billed';

export interface HttpRequest {
  service: PayService;
  method: 'GET' | 'POST';
  url: URL;
  /** The setting that the URL comes from, named when it looks wrong; `apiUrl` by default. */
  urlSetting?: UrlSetting;
  /** The access token, without `Bearer`. */
  bearer?: string;
  body?: { json: unknown } | { form: Readonly<Record<string, string>> };
  retry: RetryRule;
  /** The rate limiter that every attempt waits for. */
  rateLimiter?: RateLimiter;
  signal: AbortSignal;
}

/** The target of a request, for error messages. */
export type RequestTarget = Pick<HttpRequest, 'service' | 'url' | 'urlSetting'>;

/** A complete response of any status but a redirect. */
export interface HttpResponse {
  status: number;
  headers: { get(name: string): string | null };
  text: string;
  /** `Retry-After`, in milliseconds from when the response arrived; null when there is none. */
  retryAfterMs: number | null;
}
