import { parseHttpDate } from './httpDate';

const decimal = /^\d+(?:\.\d*)?$|^\.\d+$/u;

/**
 * A `Retry-After` header in milliseconds; null when it is missing or can't be parsed. A date in the
 * past is 0. Long delays are returned unchanged: the caller decides how much of them to honor.
 *
 * @param now the current time that a date is compared with, in milliseconds since the epoch
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  const seconds = parseDecimal(text);
  if (seconds !== null) {
    return Math.round(seconds * 1000);
  }
  const date = parseHttpDate(text, now);
  return date === null ? null : Math.max(0, date - now);
}

/**
 * Jobalyzer's `RetryAfterMilliseconds`: a non-negative number, or one written as text; null for
 * anything else.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (ReportNotReadyResponse)
 */
export function parseRetryAfterMilliseconds(value: unknown): number | null {
  if (typeof value === 'string') {
    return parseDecimal(value.trim());
  }
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** Digits with or without a fraction; no sign, exponent or hexadecimal number. */
function parseDecimal(text: string): number | null {
  if (!decimal.test(text)) {
    return null;
  }
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
