import { type AnyAppError, AppError, toAppError } from '../../domain/faults/appError';
import { findJson } from '../../domain/findJson';
import { parseAnswer } from '../http/parseAnswer';
import { toAbsoluteLink } from '../http/originPin';
import { toRejection, toStatusError } from '../http/statusError';
import { isRecord } from '../http/wireSchemas';

import { caseInsensitive } from './anyCase';
import { reportLinksResponseSchema, type ReportLinksResponse } from './envelopeSchemas';
import { findWords, toAnswerNotes, toWords } from './warnings';

import type { Log } from '../../domain/log';
import type { HttpResponse } from '../http/httpRequest';
import type { OrderReceipt } from './jobalyzer';

/**
 * What came of an order.
 *
 * @throws AppError `requestRejected` when the service says that it took nothing; `network`
 *   (delivered) when it cannot be told whether it did.
 */
export function toOrderReceipt(
  response: HttpResponse,
  { apiUrl, log }: { apiUrl: string; log: Log },
): OrderReceipt {
  if (response.status < 200 || response.status > 299) {
    throw explainRefusal(response);
  }
  const answer = readAnswer(response, log);
  const links = toLinks(answer, apiUrl);
  if (Object.keys(links).length > 0) {
    return { links, notes: toAnswerNotes(answer) };
  }
  if ((answer.Errors ?? []).length > 0 && !holdsLinks(response)) {
    throw toRejection(response.status, { service: 'jobalyzer', words: toWords(answer.Errors) });
  }
  throw lostAnswer('NO_LINKS', 'PayScale took the order and gave no link to a report.');
}

/** An error met while ordering: what would hide that the order may have arrived becomes a lost answer. */
export function toOrderError(thrown: unknown): AnyAppError {
  const error = toAppError(thrown);
  if (error.kind === 'responseShape') {
    return lostAnswer('UNREADABLE', error.message);
  }
  return error.kind === 'http' && mayHaveRedirected(error.details.status)
    ? lostAnswer(`HTTP_${error.details.status}`, error.message)
    : error;
}

/**
 * Whether a redirect may answer an order that was carried out. “See other” does, and servers send 301
 * and 302 in its place; only 307 and 308 ask for the same request at another address.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.4
 */
function mayHaveRedirected(status: number): boolean {
  return status >= 300 && status <= 399 && status !== 307 && status !== 308;
}

/** Whether there is anything in `Links`: then something was ordered, even if no link can be read. */
function holdsLinks(response: HttpResponse): boolean {
  const given = caseInsensitive(findJson(response.text), ['Links']);
  const links = isRecord(given) ? given['Links'] : null;
  return isRecord(links)
    ? Object.values(links).some(link => link !== null)
    : links !== null && links !== undefined;
}

/** Which answers say for certain that nothing was ordered, and which leave it open. */
function explainRefusal(response: HttpResponse): AnyAppError {
  const { status, retryAfterMs } = response;
  const words = findWords(response);
  if (status === 500 && words !== null) {
    return toRejection(status, { service: 'jobalyzer', words });
  }
  const declined = status === 503 && retryAfterMs !== null;
  if ((status >= 500 && !declined) || status === 408) {
    return lostAnswer(`HTTP_${status}`, `PayScale, or a gateway before it, failed (${status}).`);
  }
  return toStatusError(response, { service: 'jobalyzer', words, missing: null });
}

function readAnswer(response: HttpResponse, log: Log): ReportLinksResponse {
  const form = { service: 'jobalyzer', schema: reportLinksResponseSchema, essential: [] } as const;
  return parseAnswer(findJson(response.text), form, log);
}

function toLinks({ Links }: ReportLinksResponse, apiUrl: string): OrderReceipt['links'] {
  const { PayReport, YearsExperienceReport } = Links ?? {};
  return {
    ...(PayReport ? { pay: toAbsoluteLink(PayReport, apiUrl) } : {}),
    ...(YearsExperienceReport ? { experience: toAbsoluteLink(YearsExperienceReport, apiUrl) } : {}),
  };
}

function lostAnswer(code: string, what: string): AppError<'network'> {
  return new AppError('network', `${what} The order may have been charged.`, {
    details: { service: 'jobalyzer', code, delivered: true },
  });
}
