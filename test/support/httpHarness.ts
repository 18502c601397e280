import { createHttpClient, type HttpClient } from '../../src/api/http/httpClient';
import { nodeFetch } from '../../src/api/http/nodeFetch';

import { SkippingClock } from './fakeClock';
import { KeptLog } from './keptLog';

import type { HttpRequest } from '../../src/api/http/httpRequest';
import type { Clock } from '../../src/domain/clock';

/** A signal that never aborts. */
export const never = new AbortController().signal;

/** An HTTP client with the real network stack, delays that take no time, and its log. */
export interface HttpHarness<C extends Clock = SkippingClock> {
  http: HttpClient;
  clock: C;
  log: KeptLog;
}

/** A client whose timeout is too long to occur in a test. */
export function makeHttp(timeoutMs?: number): HttpHarness {
  return makeHttpWith(new SkippingClock(), timeoutMs);
}

/** A client with another clock. */
export function makeHttpWith<C extends Clock>(clock: C, timeoutMs = 10_000): HttpHarness<C> {
  const log = new KeptLog();
  const http = createHttpClient({
    fetch: nodeFetch,
    clock,
    random: () => 0.5,
    log,
    timeoutMs: () => timeoutMs,
  });
  return { http, clock, log };
}

/** A GET request for the URL, with overrides. */
export function makeRequest(url: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  return {
    service: 'jobalyzer',
    method: 'GET',
    url: new URL(url),
    retry: 'never',
    signal: new AbortController().signal,
    ...changes,
  };
}
