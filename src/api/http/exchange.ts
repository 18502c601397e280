import {
  type AnyAppError,
  AppError,
  cancelled,
  isAppError,
  throwIfCancelled,
  toAppError,
} from '../../domain/faults/appError';
import { payServiceNames } from '../../domain/payService';

import { abortable } from './abortable';
import { type Deadline, startDeadline } from './deadline';
import { parseHttpDate } from './httpDate';
import { timedOutRequest, toNetworkError } from './networkError';
import { readBody } from './readBody';
import { parseRetryAfter } from './retryAfter';

import type { Clock } from '../../domain/clock';
import type { Fetch, FetchRequest, FetchResponse } from './fetch';
import type { HttpRequest, HttpResponse } from './httpRequest';

export interface ExchangeDeps {
  fetch: Fetch;
  clock: Clock;
  timeoutMs: number;
}

/**
 * Sends a request once and reads the whole answer, under one deadline.
 *
 * @throws AppError `cancelled` at once when the signal aborts (for a billed request: `network`,
 *   delivered), `network` when there is no whole answer, `http` for a redirect, `responseShape` for a
 *   body that is too large.
 */
export async function exchange(request: HttpRequest, deps: ExchangeDeps): Promise<HttpResponse> {
  throwIfCancelled(request.signal);
  const deadline = startDeadline(request.signal, deps.timeoutMs);
  const at = { service: request.service, url: request.url, answering: false };
  try {
    const sent = deps.fetch(request.url.href, toFetchRequest(request, deadline.signal));
    const response = await abortable(sent, deadline.signal);
    at.answering = true;
    refuseRedirect(request, response);
    const text = await abortable(readBody(request.service, response), deadline.signal);
    return toHttpResponse(request, response, { text, now: deps.clock.now() });
  } catch (thrown) {
    throw explainFailure(thrown, { request, at, deadline, timeoutMs: deps.timeoutMs });
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

/** The token would travel to wherever the redirect points, so none is followed. */
function refuseRedirect(request: HttpRequest, { status }: FetchResponse): void {
  if (status < 300 || status > 399) {
    return;
  }
  const { service } = request;
  throw new AppError(
    'http',
    `${payServiceNames[service]} sent the request on to another address (${status}). It was not followed, ` +
      `so that your credentials stay with ${request.url.host}. Check the addresses in the settings jobPay.${service}.`,
    { details: { service, status, retryAfterMs: null } },
  );
}

function toHttpResponse(
  request: HttpRequest,
  response: FetchResponse,
  { text, now }: { text: string; now: number },
): HttpResponse {
  const { status, headers } = response;
  // Counted from the service's own clock, a date means the same on a computer whose clock is wrong.
  const serverNow = parseHttpDate(headers.get('date') ?? '', now) ?? now;
  return {
    status,
    headers,
    text: withoutToken(text, request.bearer),
    retryAfterMs: parseRetryAfter(headers.get('retry-after'), serverNow),
  };
}

/** An answer that repeats the token must not carry it into a message, a log or a report. */
function withoutToken(text: string, bearer: string | undefined): string {
  return bearer === undefined || bearer.length < 8 ? text : text.replaceAll(bearer, '[token]');
}

function explainFailure(
  thrown: unknown,
  {
    request,
    at,
    deadline,
    timeoutMs,
  }: {
    request: HttpRequest;
    at: { service: HttpRequest['service']; url: URL; answering: boolean };
    deadline: Deadline;
    timeoutMs: number;
  },
): AnyAppError {
  if (request.signal.aborted) {
    return request.retry === 'billed' ? cancelledOnItsWay(request) : cancelled();
  }
  if (deadline.hasPassed()) {
    return timedOutRequest(at, timeoutMs);
  }
  if (isAppError(thrown)) {
    return thrown;
  }
  // A request that could not even be built never left: that is a fault of ours, not of the network.
  return thrown instanceof TypeError && thrown.cause === undefined
    ? toAppError(thrown)
    : toNetworkError(at, thrown);
}

function cancelledOnItsWay({ service }: HttpRequest): AppError<'network'> {
  return new AppError(
    'network',
    `The request was cancelled on its way to ${payServiceNames[service]}: it may have arrived.`,
    { details: { service, code: 'CANCELLED', delivered: true } },
  );
}
