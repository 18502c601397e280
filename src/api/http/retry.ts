import { isUntrusted } from './networkError';

import type { AnyAppError } from '../../domain/faults/appError';
import type { Random } from '../../domain/waiting/schedule';
import type { HttpResponse, RetryRule } from './httpRequest';

/** How an attempt ended. */
export type Outcome =
  { kind: 'answered'; response: HttpResponse } | { kind: 'failed'; error: AnyAppError };

/** Sent at most so often, the first time included. */
const maxAttempts = 3;

/** A service that asks for a longer wait than this is not waited for: the error says so instead. */
const longestRetryWaitMs = 60_000;

const firstBackoffMs = 400;

/**
 * The wait before the request is sent again, in milliseconds; null when it must not be.
 *
 * The service's own wait is taken as it is. Ours doubles, and is shortened by up to a quarter at random.
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
  const asked = outcome.kind === 'answered' ? outcome.response.retryAfterMs : null;
  const waitMs = asked ?? firstBackoffMs * 2 ** (attempt - 1) * (0.75 + random() / 4);
  return waitMs > longestRetryWaitMs ? null : waitMs;
}

function mayRepeat(rule: RetryRule, outcome: Outcome): boolean {
  if (rule === 'never') {
    return false;
  }
  return outcome.kind === 'answered'
    ? mayRepeatAnswer(rule, outcome.response)
    : mayRepeatFailure(rule, outcome.error);
}

function mayRepeatAnswer(rule: RetryRule, { status, retryAfterMs }: HttpResponse): boolean {
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
