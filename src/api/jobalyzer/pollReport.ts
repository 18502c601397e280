import { findJson } from '../../domain/findJson';
import { pinToOrigin } from '../http/originPin';
import { parseAnswer, parseJson } from '../http/parseAnswer';
import { parseRetryAfterMilliseconds } from '../http/retryAfter';
import { toStatusError } from '../http/statusError';

import { reportNotReadyResponseSchema } from './envelopeSchemas';
import { findWords } from './warnings';

import type * as z from 'zod/mini';
import type { Log } from '../../domain/log';
import type { PollResult } from '../../domain/waiting/poller';
import type { SendAuthorised } from '../auth/authorisedCalls';
import type { HttpResponse } from '../http/httpRequest';

export interface PollDeps<Wire, Report> {
  send: SendAuthorised;
  apiUrl: string;
  clientId: string;
  log: Log;
  schema: z.ZodMiniType<Wire>;
  essential: readonly string[];
  toReport: (wire: Wire) => Report;
}

/**
 * One GET of a report's link. The status decides: 200 is ready, 202 is not yet, anything else fails.
 * Not sent again here: whoever polls comes back anyway.
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
    return { state: 'waiting', retryAfterMs: findWait(response) };
  }
  if (response.status !== 200) {
    throw toStatusError(response, {
      service: 'jobalyzer',
      words: findWords(response),
      missing: 'PayScale no longer has this report. Look the job up again to order it anew.',
    });
  }
  const form = { service: 'jobalyzer', schema, essential } as const;
  const wire = parseAnswer(parseJson('jobalyzer', response), form, log);
  return { state: 'ready', value: deps.toReport(wire) };
}

/** The wait in the body, else the one in the header. A body that is no JSON changes nothing. */
function findWait(response: HttpResponse): number | null {
  const parsed = reportNotReadyResponseSchema.safeParse(findJson(response.text));
  const inBody = parsed.success ? parsed.data.RetryAfterMilliseconds : null;
  return parseRetryAfterMilliseconds(inBody) ?? response.retryAfterMs;
}
