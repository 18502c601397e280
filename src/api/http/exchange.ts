import {
  type AnyAppError,
  AppError,
  cancelled,
  isAppError,
  throwIfCancelled,
  toAppError,
} from '../../domain/faults/appError';
import { payServiceNames } from '../../domain/payService';
import { abortable, type Deadline, startDeadline } from './deadline';
import { parseHttpDate } from './httpDate';
import { timedOutRequest, toNetworkError } from './networkError';
import { readBody } from './readBody';
import { parseRetryAfter } from './retryAfter';
import { nameUrlSetting } from './serviceUrl';

import type { Clock } from '../../domain/clock';
import type { Fetch, FetchRequest, FetchResponse } from './fetch';
import type { HttpRequest, HttpResponse, RequestTarget } from './httpRequest';

export interface ExchangeDeps {
  fetch: Fetch;
  clock: Clock;
  timeoutMs: number;
}

/**
 * Sends a request once and reads the whole response, under one timeout.
 *
 * @throws AppError `cancelled` as soon as the signal aborts (for a billed request: `network`,
 *   delivered), `network` when the response is missing or incomplete, `http` for a redirect,
 *   `responseShape` for a body that is too large.
 */
export async function exchange(request: HttpRequest, deps: ExchangeDeps): Promise<HttpResponse> {
  throwIfCancelled(request.signal);
  const deadline = startDeadline(request.signal, deps.timeoutMs);
  const target = { ...request, hasResponse: false };
  try {
    const sent = deps.fetch(request.url.href, toFetchRequest(request, deadline.signal));
    const response = await abortable(sent, deadline.signal);
    target.hasResponse = true;
    refuseRedirect(request, response);
    const text = await abortable(readBody(target, response), deadline.signal);
    return toHttpResponse(request, response, { text, now: deps.clock.now() });
  } catch (thrown) {
    throw explainFailure(thrown, { request, target, deadline, timeoutMs: deps.timeoutMs });
  } finally {
    deadline.end();
  }
}

function toFetchRequest(request: HttpRequest, signal: AbortSignal): FetchRequest {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'user-agent': 'job-pay-benchmark',
  };
  if (request.bearer !== undefined) {
    headers['authorization'] = `Bearer ${request.bearer}`;
  }
  const common = { method: request.method, headers, redirect: 'manual', signal } as const;
  if (request.body === undefined) {
    return common;
  }
  if ('form' in request.body) {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    return { ...common, body: new URLSearchParams(request.body.form).toString() };
  }
  headers['content-type'] = 'application/json';
  return { ...common, body: JSON.stringify(request.body.json) };
}

/** No redirect is followed: the token would be sent to wherever it points. */
function refuseRedirect(request: HttpRequest, { status }: FetchResponse): void {
  if (status < 300 || status > 399) {
    return;
  }
  const { service } = request;
  throw new AppError(
    'http',
    `${payServiceNames[service]} redirected the request (${status}). The redirect wasn’t followed, ` +
      `to keep your credentials on ${request.url.host}. Check ${nameUrlSetting(request)}.`,
    { details: { service, status, retryAfterMs: null } },
  );
}

function toHttpResponse(
  request: HttpRequest,
  response: FetchResponse,
  { text, now }: { text: string; now: number },
): HttpResponse {
  const { status, headers } = response;
  // Compared with the service's own clock, a date is right even if this computer's clock is wrong.
  const serverNow = parseHttpDate(headers.get('date') ?? '', now) ?? now;
  return {
    status,
    headers,
    text: withoutToken(text, request.bearer),
    retryAfterMs: parseRetryAfter(headers.get('retry-after'), serverNow),
  };
}

/** A response that repeats the token must not carry it into a message, a log or a report. */
function withoutToken(text: string, bearer: string | undefined): string {
  return bearer === undefined || bearer.length < 8 ? text : text.replaceAll(bearer, '[token]');
}

function explainFailure(
  thrown: unknown,
  {
    request,
    target,
    deadline,
    timeoutMs,
  }: {
    request: HttpRequest;
    target: RequestTarget & { hasResponse: boolean };
    deadline: Deadline;
    timeoutMs: number;
  },
): AnyAppError {
  if (request.signal.aborted) {
    return request.retry === 'billed' ? canceledInFlight(request) : cancelled();
  }
  if (deadline.hasPassed()) {
    return timedOutRequest(target, timeoutMs);
  }
  if (isAppError(thrown)) {
    return thrown;
  }
  // A request that couldn't be built was never sent, so this is a bug, not a network error.
  return thrown instanceof TypeError && thrown.cause === undefined
    ? toAppError(thrown)
    : toNetworkError(target, thrown);
}

function canceledInFlight({ service }: HttpRequest): AppError<'network'> {
  return new AppError(
    'network',
    `The request to ${payServiceNames[service]} was canceled in flight and may have arrived.`,
    { details: { service, code: 'CANCELLED', delivered: true } },
  );
}
