const dayFormat: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** A document does not know where it is read: its moments are in UTC and say so. */
const isDocument = typeof window === 'undefined';

const timeFormat: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  ...(isDocument ? { timeZoneName: 'short' } : {}),
};

/**
 * A moment in the reader's own time, “21 Nov 2026, 14:05”; in a document “21 Nov 2026, 14:05 UTC”.
 * What is no moment stays as it is.
 */
export function formatMoment(iso: string): string {
  return format(iso, { ...dayFormat, ...timeFormat });
}

/** The day of a moment: “21 Nov 2026”. */
export function formatDay(iso: string): string {
  return format(iso, dayFormat);
}

/** The time of a moment: “14:05”. */
export function formatTime(iso: string): string {
  return format(iso, timeFormat);
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

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime())
    ? iso
    : new Intl.DateTimeFormat('en-GB', {
        ...options,
        ...(isDocument ? { timeZone: 'UTC' } : {}),
      }).format(moment);
}
