const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The HTML export can be read in any time zone, so its timestamps are in UTC and say so. */
const isExport = typeof window === 'undefined';

/**
 * A timestamp in local time, “21 Nov 2026, 14:05”; in the HTML export “21 Nov 2026, 14:05 UTC”.
 * Text that isn't a timestamp is returned as is.
 */
export function formatTimestamp(iso: string): string {
  return write(iso, date => `${writeDay(date)}, ${writeTime(date)}`);
}

/** The day of a timestamp: “21 Nov 2026”. */
export function formatDay(iso: string): string {
  return write(iso, writeDay);
}

/** A duration in words: “18 s”, “5 min”, “2 min 30 s”. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) {
    return `${rest} s`;
  }
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/**
 * Formatted by hand: the first use of `Intl` for dates takes longer than rendering a section of
 * the page.
 */
function write(iso: string, as: (date: Date) => string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : as(date);
}

function writeDay(date: Date): string {
  const [day, month, year] = isExport
    ? [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()]
    : [date.getDate(), date.getMonth(), date.getFullYear()];
  return `${day} ${months[month] ?? ''} ${year}`;
}

function writeTime(date: Date): string {
  const [hours, minutes] = isExport
    ? [date.getUTCHours(), date.getUTCMinutes()]
    : [date.getHours(), date.getMinutes()];
  return `${pad(hours)}:${pad(minutes)}${isExport ? ' UTC' : ''}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
