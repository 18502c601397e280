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

/** Units of a delay, each with the count from which the next larger one is used. */
const units = [
  { name: 'second', ms: 1000, upTo: 120 },
  { name: 'minute', ms: 60_000, upTo: 120 },
  { name: 'hour', ms: 3_600_000, upTo: 48 },
  { name: 'day', ms: 86_400_000, upTo: Infinity },
] as const;

/** A delay in words, rounded up: “1 second”, “90 seconds”, “3 minutes”. */
export function formatWait(waitMs: number): string {
  const unit = units.find(({ ms, upTo }) => Math.ceil(waitMs / ms) < upTo) ?? units[3];
  return countUnits(Math.ceil(waitMs / unit.ms), unit.name);
}

/** A timeout in words, to a tenth: “1 second”, “0.5 seconds”. */
export function formatSeconds(ms: number): string {
  return countUnits(Math.round(ms / 100) / 10, 'second');
}

function countUnits(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}
