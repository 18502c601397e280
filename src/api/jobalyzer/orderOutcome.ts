import { type AnyAppError, AppError, toAppError } from '../../domain/faults/appError';
import { findJson } from '../../domain/findJson';
import { parseResponse } from '../http/parseResponse';
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
 * The result of an order.
 *
 * @throws AppError `requestRejected` when the service says that it accepted nothing; `network`
 *   (delivered) when that is unknown.
 */
export function toOrderReceipt(
  response: HttpResponse,
  { apiUrl, log }: { apiUrl: string; log: Log },
): OrderReceipt {
  if (response.status < 200 || response.status > 299) {
    throw explainRefusal(response);
  }
  const answer = readResponse(response, log);
  const links = toLinks(answer, apiUrl);
  if (Object.keys(links).length > 0) {
    return { links, notes: toAnswerNotes(answer) };
  }
  if ((answer.Errors ?? []).length > 0 && !holdsLinks(response)) {
    throw toRejection(response.status, { service: 'jobalyzer', words: toWords(answer.Errors) });
  }
  throw lostResponse('NO_LINKS', 'PayScale accepted the order but didn’t return a report link.');
}

/** The error of an order; whatever leaves open whether the order arrived becomes a lost response. */
export function toOrderError(thrown: unknown): AnyAppError {
  const error = toAppError(thrown);
  if (error.kind === 'responseShape') {
    return lostResponse('UNREADABLE', error.message);
  }
  return error.kind === 'http' && mayFollowAnOrder(error.details.status)
    ? lostResponse(`HTTP_${error.details.status}`, error.message)
    : error;
}

/**
 * Whether the order may have been accepted before this redirect. “See other” follows an accepted
 * request, and servers send 301 and 302 in its place; only 307 and 308 ask for the same request at
 * another URL.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.4
 */
function mayFollowAnOrder(status: number): boolean {
  return status >= 300 && status <= 399 && status !== 307 && status !== 308;
}

/** Whether `Links` contains anything: then something was ordered, even if no link can be read. */
function holdsLinks(response: HttpResponse): boolean {
  const given = caseInsensitive(findJson(response.text), ['Links']);
  const links = isRecord(given) ? given['Links'] : null;
  return isRecord(links)
    ? Object.values(links).some(link => link !== null)
    : links !== null && links !== undefined;
}

/** Distinguishes responses that mean that nothing was ordered from those that leave it open. */
function explainRefusal(response: HttpResponse): AnyAppError {
  const { status, retryAfterMs } = response;
  const words = findWords(response);
  if (status === 500 && words !== null) {
    return toRejection(status, { service: 'jobalyzer', words });
  }
  const isDeclined = status === 503 && retryAfterMs !== null;
  if ((status >= 500 && !isDeclined) || status === 408) {
    return lostResponse(`HTTP_${status}`, `PayScale or an upstream gateway failed (${status}).`);
  }
  return toStatusError(response, {
    service: 'jobalyzer',
    words,
    missing: null,
    settings: ['apiUrl', 'apiVersion'],
  });
}

function readResponse(response: HttpResponse, log: Log): ReportLinksResponse {
  const form = { service: 'jobalyzer', schema: reportLinksResponseSchema, essential: [] } as const;
  return parseResponse(findJson(response.text), form, log);
}

function toLinks({ Links }: ReportLinksResponse, apiUrl: string): OrderReceipt['links'] {
  const { PayReport, YearsExperienceReport } = Links ?? {};
  return {
    ...(PayReport ? { pay: toAbsoluteLink(PayReport, apiUrl) } : {}),
    ...(YearsExperienceReport ? { experience: toAbsoluteLink(YearsExperienceReport, apiUrl) } : {}),
  };
}

function lostResponse(code: string, what: string): AppError<'network'> {
  return new AppError('network', `${what} The order may have been charged.`, {
    details: { service: 'jobalyzer', code, delivered: true },
  });
}
