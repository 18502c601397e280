import { type AnyAppError, AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';

import type { HttpResponse } from './httpRequest';

/** What the mapper of a service knows about an answer that is not the wanted one. */
export interface StatusErrorFacts {
  service: PayService;
  /** The service's own words, made safe; null when it gave none. */
  words: string | null;
  /** What a 404 or 410 means here, as a sentence; null when it can only be a wrong address. */
  missing: string | null;
}

/** The error for a status that is not the wanted one. A 401 is not handled here: see authorised calls. */
export function toStatusError(response: HttpResponse, facts: StatusErrorFacts): AnyAppError {
  const { status } = response;
  const { service, words, missing } = facts;
  if (status === 403) {
    return notEntitled(service, words);
  }
  if ((status === 404 || status === 410) && missing !== null) {
    return new AppError('noData', withWords(missing, words), { details: { service } });
  }
  return isRefusal(status) ? toRejection(status, facts) : toHttpError(response, facts);
}

/** The token is good, and the service still does not let it in. */
export function notEntitled(service: PayService, words: string | null): AppError<'auth'> {
  const name = payServiceNames[service];
  return new AppError(
    'auth',
    withWords(
      `${name} knows your client but gives it no access to this. Ask ${name} to add it, or sign in with another client.`,
      words,
    ),
    { details: { service, reason: 'notEntitled' } },
  );
}

/** A 4xx that says that the request itself is wrong: the same again would meet the same answer. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 404, 407, 408, 410, 429].includes(status);
}

/** The error for a request that the service understood and does not take. */
export function toRejection(
  status: number,
  { service, words }: Pick<StatusErrorFacts, 'service' | 'words'>,
): AppError<'requestRejected'> {
  const name = payServiceNames[service];
  return new AppError(
    'requestRejected',
    words === null
      ? `${name} did not take the request (${status}) and did not say why. Change what you asked and try again.`
      : `${name} did not take the request: ${endSentence(words)} Change what you asked and try again.`,
    { details: { service, status } },
  );
}

function toHttpError(
  { status, retryAfterMs }: HttpResponse,
  { service, words }: StatusErrorFacts,
): AppError<'http'> {
  return new AppError('http', withWords(explain(status, { service, retryAfterMs }), words), {
    details: { service, status, retryAfterMs },
  });
}

function explain(
  status: number,
  { service, retryAfterMs }: { service: PayService; retryAfterMs: number | null },
): string {
  const name = payServiceNames[service];
  if (status === 429) {
    return `${name} was asked too often (429). ${tryAgain(retryAfterMs)}`;
  }
  if (status === 404 || status === 410) {
    return `${name} has nothing at this address (${status}). Check the setting jobPay.${service}.apiUrl.`;
  }
  if (status === 407) {
    return `The proxy between this computer and ${name} asks for a sign-in (407). Check the proxy settings.`;
  }
  if (status >= 500 || status === 408) {
    return `${name} could not answer at the moment (${status}). ${tryAgain(retryAfterMs)}`;
  }
  return `${name} answered in a way that is not understood (${status}). Check the setting jobPay.${service}.apiUrl.`;
}

function tryAgain(retryAfterMs: number | null): string {
  if (retryAfterMs === null || retryAfterMs < 1000) {
    return 'Try again later.';
  }
  const seconds = Math.ceil(retryAfterMs / 1000);
  return seconds < 120
    ? `Try again in ${seconds} seconds.`
    : `Try again in ${Math.ceil(seconds / 60)} minutes.`;
}

function withWords(sentence: string, words: string | null): string {
  return words === null ? sentence : `${sentence} Its words: ${endSentence(words)}`;
}

function endSentence(words: string): string {
  return /[.!?…]$/u.test(words) ? words : `${words}.`;
}
