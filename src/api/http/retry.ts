import { isUntrusted } from './networkError';

import type { AnyAppError } from '../../domain/faults/appError';
import type { Random } from '../../domain/waiting/pollSchedule';
import type { HttpResponse, RetryRule } from './httpRequest';

/** How an attempt ended. */
export type Outcome =
  { kind: 'responded'; response: HttpResponse } | { kind: 'failed'; error: AnyAppError };

/** Including the first attempt. */
const maxAttempts = 3;

/** For a longer `Retry-After` than this, the request fails at once and the error says when to retry. */
const longestRetryWaitMs = 60_000;

const firstBackoffMs = 400;

/**
 * The delay before the request is sent again, in milliseconds; null when it must not be retried.
 *
 * `Retry-After` is used as is. Otherwise exponential backoff: the delay doubles, less up to a quarter
 * at random.
 *
 * @param attempt attempts so far
 */
export function findRetryWait(
  rule: RetryRule,
  outcome: Outcome,
  { attempt, random }: { attempt: number; random: Random },
): number | null {
  if (attempt >= maxAttempts || !mayRepeat(rule, outcome)) {
    return null;
  }
  const retryAfterMs = outcome.kind === 'responded' ? outcome.response.retryAfterMs : null;
  const waitMs = retryAfterMs ?? firstBackoffMs * 2 ** (attempt - 1) * (0.75 + random() / 4);
  return waitMs > longestRetryWaitMs ? null : waitMs;
}

function mayRepeat(rule: RetryRule, outcome: Outcome): boolean {
  if (rule === 'never') {
    return false;
  }
  return outcome.kind === 'responded'
    ? mayRepeatResponse(rule, outcome.response)
    : mayRepeatFailure(rule, outcome.error);
}

function mayRepeatResponse(rule: RetryRule, { status, retryAfterMs }: HttpResponse): boolean {
  if (status === 429) {
    return true;
  }
  if (rule === 'billed') {
    return status === 503 && retryAfterMs !== null;
  }
  return status === 408 || (status >= 500 && status !== 501 && status !== 505);
}

function mayRepeatFailure(rule: RetryRule, error: AnyAppError): boolean {
  return (
    error.kind === 'network' &&
    !isUntrusted(error.details.code) &&
    (rule === 'safe' || !error.details.delivered)
  );
}
