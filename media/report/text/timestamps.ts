/** As British English shortens them. */
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** A document does not know where it is read: its moments are in UTC and say so. */
const isDocument = typeof window === 'undefined';

/**
 * A moment in the reader's own time, “21 Nov 2026, 14:05”; in a document “21 Nov 2026, 14:05 UTC”.
 * What is no moment stays as it is.
 */
export function formatTimestamp(iso: string): string {
  return write(iso, timestamp => `${writeDay(timestamp)}, ${writeTime(timestamp)}`);
}

/** The day of a moment: “21 Nov 2026”. */
export function formatDay(iso: string): string {
  return write(iso, writeDay);
}

/** A span of time in words: “18 s”, “5 min”, “2 min 30 s”. */
export function formatSpan(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) {
    return `${rest} s`;
  }
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/**
 * By hand: `Intl` loads its tables when the first moment is written, which takes longer than a
 * section of the page takes to be drawn.
 */
function write(iso: string, as: (timestamp: Date) => string): string {
  const timestamp = new Date(iso);
  return Number.isNaN(timestamp.getTime()) ? iso : as(timestamp);
}

function writeDay(timestamp: Date): string {
  const [day, month, year] = isDocument
    ? [timestamp.getUTCDate(), timestamp.getUTCMonth(), timestamp.getUTCFullYear()]
    : [timestamp.getDate(), timestamp.getMonth(), timestamp.getFullYear()];
  return `${day} ${months[month] ?? ''} ${year}`;
}

function writeTime(timestamp: Date): string {
  const [hours, minutes] = isDocument
    ? [timestamp.getUTCHours(), timestamp.getUTCMinutes()]
    : [timestamp.getHours(), timestamp.getMinutes()];
  return `${pad(hours)}:${pad(minutes)}${isDocument ? ' UTC' : ''}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
