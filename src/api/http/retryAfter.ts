import { parseHttpDate } from './httpDate';

const decimal = /^\d+(?:\.\d*)?$|^\.\d+$/u;

/**
 * The wait that a `Retry-After` header asks for, in milliseconds; null when it is absent or not in a
 * form that can be understood. A moment in the past is 0. However long the wait, it is given as it
 * is: the caller decides how much of it to honour.
 *
 * @param now the moment to count a date from, in milliseconds since the epoch
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  const seconds = parseDecimal(text);
  if (seconds !== null) {
    return Math.round(seconds * 1000);
  }
  const timestamp = parseHttpDate(text, now);
  return timestamp === null ? null : Math.max(0, timestamp - now);
}

/**
 * The wait in Jobalyzer's `RetryAfterMilliseconds`: a number that is not negative, or one written as
 * text; null for anything else.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json (ReportNotReadyResponse)
 */
export function parseRetryAfterMilliseconds(value: unknown): number | null {
  if (typeof value === 'string') {
    return parseDecimal(value.trim());
  }
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** Digits with or without a fraction; no sign, exponent or hexadecimal. */
function parseDecimal(text: string): number | null {
  if (!decimal.test(text)) {
    return null;
  }
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
