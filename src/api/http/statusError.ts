import { type AnyAppError, AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { formatWait } from './retryAfter';
import { nameSettings, type ServiceSetting } from './serviceUrl';

import type { HttpResponse } from './httpRequest';

/** What the caller knows about a response that isn't the expected one. */
export interface StatusErrorFacts {
  service: PayService;
  /** The service's own message, made safe; null when there is none. */
  words: string | null;
  /** What a 404 or 410 means here, as a sentence; null when only a wrong URL can cause it. */
  missing: string | null;
  /** The settings that make up the URL, to be checked when it looks wrong; the API's URL by default. */
  settings?: readonly ServiceSetting[];
}

/** The error for an unexpected status. A 401 is handled elsewhere: see `createAuthorizedCalls`. */
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

/** The token is valid, but doesn't give access. */
export function notEntitled(service: PayService, words: string | null): AppError<'auth'> {
  const name = payServiceNames[service];
  return new AppError(
    'auth',
    withWords(
      `Your ${name} client doesn’t have access to this. Ask ${name} to grant it, or sign in with a different client.`,
      words,
    ),
    { details: { service, reason: 'notEntitled' } },
  );
}

/** A 4xx that says that the request itself is wrong: the same request would fail again. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 404, 407, 408, 410, 429].includes(status);
}

/** The error for a request that the service understood and rejected. */
export function toRejection(
  status: number,
  { service, words }: Pick<StatusErrorFacts, 'service' | 'words'>,
): AppError<'requestRejected'> {
  return new AppError('requestRejected', explainRejection(status, { service, words }), {
    details: { service, status },
  });
}

function explainRejection(
  status: number,
  { service, words }: Pick<StatusErrorFacts, 'service' | 'words'>,
): string {
  const name = payServiceNames[service];
  if (status === 431) {
    return `${name} rejected the request because its headers are too long (431). Most likely the token is: ask ${name} for a client that gets shorter tokens.`;
  }
  return words === null
    ? `${name} rejected the request (${status}) without giving a reason. Change your query and try again.`
    : `${name} rejected the request: ${endSentence(words)} Change your query and try again.`;
}

function toHttpError(response: HttpResponse, facts: StatusErrorFacts): AppError<'http'> {
  const { status, retryAfterMs } = response;
  const { service, words } = facts;
  return new AppError('http', withWords(explain(response, facts), words), {
    details: { service, status, retryAfterMs },
  });
}

function explain(
  { status, retryAfterMs }: HttpResponse,
  { service, settings = ['apiUrl'] }: StatusErrorFacts,
): string {
  const name = payServiceNames[service];
  if (status === 429) {
    return `${name}’s rate limit was exceeded (429). ${tryAgain(retryAfterMs)}`;
  }
  if (status === 404 || status === 410) {
    return `${name} returned “not found” (${status}). Check ${nameSettings(service, settings)}.`;
  }
  if (status === 407) {
    return `The proxy between this computer and ${name} requires authentication (407). Check your proxy settings.`;
  }
  if (status >= 500 || status === 408) {
    return `${name} is temporarily unavailable (${status}). ${tryAgain(retryAfterMs)}`;
  }
  return `${name} returned an unexpected status (${status}). Check ${nameSettings(service, settings)}.`;
}

function tryAgain(retryAfterMs: number | null): string {
  return retryAfterMs === null || retryAfterMs <= 0
    ? 'Try again later.'
    : `Try again in ${formatWait(retryAfterMs)}.`;
}

function withWords(sentence: string, words: string | null): string {
  return words === null ? sentence : `${sentence} Details: ${endSentence(words)}`;
}

function endSentence(words: string): string {
  return /[.!?…]$/u.test(words) ? words : `${words}.`;
}
