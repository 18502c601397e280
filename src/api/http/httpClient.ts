import { toAppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';

import { exchange } from './exchange';
import { createSemaphore, type Semaphore } from '../../domain/waiting/semaphore';
import { findRetryWait, type Outcome } from './retry';
import { refuseInsecure } from './serviceUrl';

import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { Random } from '../../domain/waiting/schedule';
import type { Fetch } from './fetch';
import type { HttpRequest, HttpResponse } from './httpRequest';

export interface HttpClientDeps {
  fetch: Fetch;
  clock: Clock;
  random: Random;
  log: Log;
  /** For one attempt, from the first byte sent to the last one read. */
  timeoutMs: () => number;
}

/** The one way out to the network. */
export interface HttpClient {
  /** For whoever reads the answers. */
  readonly log: Log;
  /**
   * Sends a request, again where its rule allows, and gives the whole answer whatever its status.
   *
   * @throws AppError `cancelled`, `network`, `http` (a redirect), `responseShape` (too large) or
   *   `configuration` (an address to which credentials would travel in the clear).
   */
  send(request: HttpRequest): Promise<HttpResponse>;
}

/** Requests to one service under way at a time, however many look-ups run; the others wait in line. */
const maxInFlight = 24;

/** By the clock a timer can come a little before its time. */
const timerSlackMs = 2;

interface Attempt {
  outcome: Outcome;
  durationMs: number;
}

/** An HTTP client with a deadline, bounded retries, a size limit and one log line for each attempt. */
export function createHttpClient(deps: HttpClientDeps): HttpClient {
  const { fetch, clock, random, timeoutMs } = deps;
  const gates: Record<PayService, Semaphore> = {
    jobalyzer: createSemaphore(maxInFlight),
    lightcast: createSemaphore(maxInFlight),
  };

  const attemptOnce = async (request: HttpRequest): Promise<Attempt> => {
    const noteAnswer = await request.rateLimiter?.take(request.signal);
    const startedAt = clock.now();
    const outcome = await exchange(request, { fetch, clock, timeoutMs: timeoutMs() }).then(
      (response): Outcome => ({ kind: 'answered', response }),
      (thrown: unknown): Outcome => ({ kind: 'failed', error: toAppError(thrown) }),
    );
    if (outcome.kind === 'answered') {
      noteAnswer?.();
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
        const { outcome, durationMs } = await gates[service].run(
          () => attemptOnce(request),
          signal,
        );
        spentMs += durationMs;
        const waitMs = findRetryWait(retry, outcome, { attempt, random });
        // Whoever waited a whole timeout for an answer is not made to wait for another one.
        if (waitMs === null || spentMs + timerSlackMs >= timeoutMs()) {
          return open(outcome);
        }
        await clock.sleep(waitMs, signal);
      }
    },
  };
}

function open(outcome: Outcome): HttpResponse {
  if (outcome.kind === 'failed') {
    throw outcome.error;
  }
  return outcome.response;
}

/** What was asked and how it ended: never a query, a header or a body. */
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

/** Ids can be longer than a line; their beginning is enough to tell them apart. */
function shortenPath(path: string): string {
  return path.replace(/[^/]{41,}/gu, segment => `${segment.slice(0, 12)}…`);
}

function describe(outcome: Outcome): { text: string; status: number | null; fine: boolean } {
  if (outcome.kind === 'answered') {
    const { status } = outcome.response;
    return { text: String(status), status, fine: status < 400 };
  }
  const { error } = outcome;
  const code = error.kind === 'network' ? error.details.code : null;
  return { text: code ?? error.kind, status: null, fine: error.kind === 'cancelled' };
}
