/** As British English shortens them. */
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** A document does not know where it is read: its moments are in UTC and say so. */
const isDocument = typeof window === 'undefined';

/**
 * A moment in the reader's own time, “21 Nov 2026, 14:05”; in a document “21 Nov 2026, 14:05 UTC”.
 * What is no moment stays as it is.
 */
export function formatMoment(iso: string): string {
  return write(iso, moment => `${writeDay(moment)}, ${writeTime(moment)}`);
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
function write(iso: string, as: (moment: Date) => string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : as(moment);
}

function writeDay(moment: Date): string {
  const [day, month, year] = isDocument
    ? [moment.getUTCDate(), moment.getUTCMonth(), moment.getUTCFullYear()]
    : [moment.getDate(), moment.getMonth(), moment.getFullYear()];
  return `${day} ${months[month] ?? ''} ${year}`;
}

function writeTime(moment: Date): string {
  const [hours, minutes] = isDocument
    ? [moment.getUTCHours(), moment.getUTCMinutes()]
    : [moment.getHours(), moment.getMinutes()];
  return `${pad(hours)}:${pad(minutes)}${isDocument ? ' UTC' : ''}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
