import { toAppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { exchange } from './exchange';
import { createSemaphore, type Semaphore } from '../../domain/waiting/semaphore';
import { findRetryWait, type Outcome } from './retry';
import { refuseInsecure } from './serviceUrl';

import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { Random } from '../../domain/waiting/pollSchedule';
import type { Fetch } from './fetch';
import type { HttpRequest, HttpResponse } from './httpRequest';

export interface HttpClientDeps {
  fetch: Fetch;
  clock: Clock;
  random: Random;
  log: Log;
  /** The timeout of one attempt, from the first byte sent to the last one read. */
  timeoutMs: () => number;
}

/** Sends all HTTP requests. */
export interface HttpClient {
  /** Also used by the code that parses the responses. */
  readonly log: Log;
  /**
   * Sends a request, retries it where its rule allows, and returns the response whatever its status.
   *
   * @throws AppError `cancelled`, `network`, `http` (a redirect), `responseShape` (too large) or
   *   `configuration` (a URL to which credentials would be sent unencrypted).
   */
  send(request: HttpRequest): Promise<HttpResponse>;
}

/** Concurrent requests to one service, however many lookups run; the others are queued. */
const maxInFlight = 24;

/** A timer can fire slightly early by the clock. */
const timerSlackMs = 2;

interface Attempt {
  outcome: Outcome;
  durationMs: number;
}

/** An HTTP client with a timeout, bounded retries, a size limit and one log line per attempt. */
export function createHttpClient(deps: HttpClientDeps): HttpClient {
  const { fetch, clock, random, timeoutMs } = deps;
  const semaphores: Record<PayService, Semaphore> = {
    jobalyzer: createSemaphore(maxInFlight),
    lightcast: createSemaphore(maxInFlight),
  };

  const attemptOnce = async (request: HttpRequest): Promise<Attempt> => {
    const noteResponse = await request.rateLimiter?.take(request.signal);
    const startedAt = clock.now();
    const outcome = await exchange(request, { fetch, clock, timeoutMs: timeoutMs() }).then(
      (response): Outcome => ({ kind: 'responded', response }),
      (thrown: unknown): Outcome => ({ kind: 'failed', error: toAppError(thrown) }),
    );
    if (outcome.kind === 'responded') {
      noteResponse?.();
    }
    const attempt = { outcome, durationMs: clock.now() - startedAt };
    logAttempt(deps, request, attempt);
    return attempt;
  };

  return {
    log: deps.log,
    send: async request => {
      refuseInsecure(request.url);
      const { service, signal, retry } = request;
      for (let attempt = 1, spentMs = 0; ; attempt += 1) {
        const { outcome, durationMs } = await semaphores[service].run(
          () => attemptOnce(request),
          signal,
        );
        spentMs += durationMs;
        const waitMs = findRetryWait(retry, outcome, { attempt, random });
        // Don't retry after a full timeout.
        if (waitMs === null || spentMs + timerSlackMs >= timeoutMs()) {
          return unwrap(outcome);
        }
        await clock.sleep(waitMs, signal);
      }
    },
  };
}

function unwrap(outcome: Outcome): HttpResponse {
  if (outcome.kind === 'failed') {
    throw outcome.error;
  }
  return outcome.response;
}

/** Logs the request and how it ended: never a query, a header or a body. */
function logAttempt(
  { log, random }: HttpClientDeps,
  { service, method, url }: HttpRequest,
  { outcome, durationMs }: Attempt,
): void {
  const ended = describe(outcome);
  const path = shortenPath(url.pathname);
  const request = Math.floor(random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
  const line = `${payServiceNames[service]} ${method} ${path} ${ended.text}`;
  const facts = { service, method, path, status: ended.status, durationMs, request };
  if (ended.fine) {
    log.info(line, facts);
  } else {
    log.warn(line, facts);
  }
}

/** Truncates long IDs; their first characters distinguish them. */
function shortenPath(path: string): string {
  return path.replace(/[^/]{41,}/gu, segment => `${segment.slice(0, 12)}…`);
}

function describe(outcome: Outcome): { text: string; status: number | null; fine: boolean } {
  if (outcome.kind === 'responded') {
    const { status } = outcome.response;
    return { text: String(status), status, fine: status < 400 };
  }
  const { error } = outcome;
  const code = error.kind === 'network' ? error.details.code : null;
  return { text: code ?? error.kind, status: null, fine: error.kind === 'cancelled' };
}
