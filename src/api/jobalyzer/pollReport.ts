import { findJson } from '../../domain/findJson';
import { pinToOrigin } from '../http/originPin';
import { parseResponse, parseJson } from '../http/parseResponse';
import { parseRetryAfterMilliseconds } from '../http/retryAfter';
import { toStatusError } from '../http/statusError';

import { reportNotReadyResponseSchema } from './envelopeSchemas';
import { findWords } from './warnings';

import type * as z from 'zod/mini';
import type { Log } from '../../domain/log';
import type { PollResult } from '../../domain/waiting/poller';
import type { SendAuthorized } from '../auth/authorizedCalls';
import type { HttpResponse } from '../http/httpRequest';

export interface PollDeps<Wire, Report> {
  send: SendAuthorized;
  apiUrl: string;
  clientId: string;
  log: Log;
  schema: z.ZodMiniType<Wire>;
  essential: readonly string[];
  toReport: (wire: Wire) => Report;
}

/**
 * Polls a report's link once. The status decides: 200 is ready, 202 is pending, anything else fails.
 * Not retried here, because the poller polls again anyway.
 *
 * @throws AppError
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 */
export async function pollReport<Wire, Report>(
  link: string,
  signal: AbortSignal,
  deps: PollDeps<Wire, Report>,
): Promise<PollResult<Report>> {
  const { apiUrl, clientId, log, schema, essential } = deps;
  const url = pinToOrigin(link, { service: 'jobalyzer', apiUrl });
  url.searchParams.set('customerId', clientId);
  url.searchParams.set('user', clientId);
  const response = await deps.send({ method: 'GET', url, retry: 'never', signal });
  if (response.status === 202) {
    return { state: 'waiting', retryAfterMs: findDelay(response) };
  }
  if (response.status !== 200) {
    throw toStatusError(response, {
      service: 'jobalyzer',
      words: findWords(response),
      missing: 'PayScale no longer has this report. Look up the job again to order a new one.',
    });
  }
  const form = { service: 'jobalyzer', schema, essential } as const;
  const wire = parseResponse(parseJson('jobalyzer', response), form, log);
  return { state: 'ready', value: deps.toReport(wire) };
}

/** The delay in the body, else the one in the header. A body that isn't JSON is ignored. */
function findDelay(response: HttpResponse): number | null {
  const parsed = reportNotReadyResponseSchema.safeParse(findJson(response.text));
  const inBody = parsed.success ? parsed.data.RetryAfterMilliseconds : null;
  return parseRetryAfterMilliseconds(inBody) ?? response.retryAfterMs;
}
