import { isCancelled, AppError } from '../../domain/faults/appError';
import { type AuthorizedRequest, createAuthorizedCalls } from '../auth/authorizedCalls';
import { parseResponse, parseJson, wrongShape } from '../http/parseResponse';
import { serviceUrl } from '../http/serviceUrl';
import { toStatusError } from '../http/statusError';
import { askBenchmark } from './askBenchmark';
import { findWords } from './findWords';
import { createLightcastRateLimiter } from './lightcastRateLimit';
import { createMetaCache, metaResponseSchema, statusResponseSchema, toMeta } from './toMeta';
import { findJson } from '../../domain/findJson';

import type { Clock } from '../../domain/clock';
import type { AccessTokens } from '../../domain/access/accessTokens';
import type { HttpClient } from '../http/httpClient';
import type { HttpResponse } from '../http/httpRequest';
import type { RateLimiter } from '../../domain/waiting/rateLimiter';
import type { Lightcast, LightcastMeta } from './lightcast';

export interface LightcastDeps {
  /** As `parseServiceUrl` returns it. */
  apiUrl: string;
  lotVersion: string;
  tokens: AccessTokens;
  http: HttpClient;
  clock: Clock;
  /** The rate limiter shared by everything with the same client ID; by default this client has its own. */
  rateLimiter?: RateLimiter | undefined;
}

/** Occupation Benchmark over HTTP. */
export function createLightcast(deps: LightcastDeps): Lightcast {
  const { apiUrl, lotVersion, http, clock } = deps;
  const { log } = http;
  const rateLimiter = deps.rateLimiter ?? createLightcastRateLimiter(clock);
  const sendAuthorized = createAuthorizedCalls({ tokens: deps.tokens, http, findWords });
  const send = (request: Omit<AuthorizedRequest, 'rateLimiter' | 'retry'>): Promise<HttpResponse> =>
    sendAuthorized({ ...request, rateLimiter, retry: 'safe' });

  const getMeta = createMetaCache(clock, async signal => {
    const url = serviceUrl(apiUrl, 'meta');
    url.searchParams.set('lot_version', lotVersion);
    const response = await send({ method: 'GET', url, signal });
    if (response.status !== 200) {
      const words = findWords(response);
      throw toStatusError(response, { service: 'lightcast', words, missing: null });
    }
    const value = parseJson('lightcast', response);
    const form = { schema: metaResponseSchema, essential: ['data'] };
    return toMeta(parseResponse(value, { service: 'lightcast', ...form }, log));
  });

  /** What the service offers; null when that can't be determined, since a benchmark doesn't need it. */
  const findMeta = async (signal: AbortSignal): Promise<LightcastMeta | null> => {
    try {
      return await getMeta(signal);
    } catch (thrown) {
      if (isCancelled(thrown)) {
        throw thrown;
      }
      log.warn('Lightcast metadata is unavailable; using the built-in dataset list');
      return null;
    }
  };

  return {
    getMeta,
    getBenchmark: async (question, signal) => {
      const meta = await findMeta(signal);
      return askBenchmark({ question, meta, signal }, { send, apiUrl, lotVersion, log });
    },
    checkStatus: async signal => {
      checkHealth(await send({ method: 'GET', url: serviceUrl(apiUrl, 'status'), signal }));
    },
  };
}

/**
 * Returns when the service reports that it is healthy.
 *
 * @throws AppError
 */
function checkHealth(response: HttpResponse): void {
  if (response.status !== 200) {
    const words = findWords(response);
    throw toStatusError(response, { service: 'lightcast', words, missing: null });
  }
  const status = statusResponseSchema.safeParse(findJson(response.text));
  if (!status.success) {
    throw wrongShape('lightcast', 'a status response without a health status');
  }
  if (status.data.data.healthy === false) {
    throw new AppError('http', 'Lightcast reports a problem on its side. Try again later.', {
      details: { service: 'lightcast', status: response.status, retryAfterMs: null },
    });
  }
}
