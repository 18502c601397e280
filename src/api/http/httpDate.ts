const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Sun, 06 Nov 1994 08:49:37 GMT`, the form that servers must send. */
const imfFixdate =
  /^(?:mon|tue|wed|thu|fri|sat|sun), (?<day>\d{2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<time>[\d:]{8}) gmt$/iu;

/** `Sunday, 06-Nov-94 08:49:37 GMT`, of RFC 850, with a two-digit year. */
const rfc850 =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day, (?<day>\d{2})-(?<month>[a-z]{3})-(?<year>\d{2}) (?<time>[\d:]{8}) gmt$/iu;

/** `Sun Nov  6 08:49:37 1994`, of C's asctime. */
const asctime =
  /^(?:mon|tue|wed|thu|fri|sat|sun) (?<month>[a-z]{3}) (?<day>[ \d]\d) (?<time>[\d:]{8}) (?<year>\d{4})$/iu;

/**
 * A date of an HTTP header, in milliseconds since the epoch; null when it has none of the three forms
 * or doesn't exist. A leap second counts as the second after it.
 *
 * @param now decides the century of a two-digit year: never more than 50 years ahead
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function parseHttpDate(text: string, now: number): number | null {
  const parts = [imfFixdate, rfc850, asctime]
    .map(form => form.exec(text)?.groups)
    .find(groups => groups !== undefined);
  if (parts === undefined) {
    return null;
  }
  const { day = '', month = '', year = '', time = '' } = parts;
  const monthIndex = months.indexOf(month.toLowerCase());
  const fullYear = year.length === 2 ? inCentury(Number(year), now) : Number(year);
  return monthIndex < 0
    ? null
    : toTimestamp({ year: fullYear, month: monthIndex, day: Number(day), time });
}

function inCentury(twoDigits: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + twoDigits;
  return year > thisYear + 50 ? year - 100 : year;
}

interface CivilTime {
  year: number;
  month: number;
  day: number;
  /** `08:49:37` */
  time: string;
}

function toTimestamp({ year, month, day, time }: CivilTime): number | null {
  const clock = /^(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d|60)$/u.exec(
    time,
  )?.groups;
  if (clock === undefined) {
    return null;
  }
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month, day);
  if (midnight.getUTCMonth() !== month || midnight.getUTCDate() !== day) {
    return null;
  }
  const { hour = '0', minute = '0', second = '0' } = clock;
  return midnight.getTime() + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
}
