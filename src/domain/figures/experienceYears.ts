/** A range of years of experience that includes `from` but not `to`. */
export interface YearsRange {
  from: number;
  to: number;
}

/**
 * Reads the years from a band's name. The service doesn't document the names, so several forms are
 * accepted: “Less than 1 year”, “1-4 years”, “5 to 9 years”, “20 years or more”, “20+”, “3”.
 * Returns undefined for any other name.
 */
export function findYears(name: string): YearsRange | undefined {
  const text = name.toLowerCase().replace(/[\u2010-\u2015]/gu, '-');
  const numbers = [...text.matchAll(/\d+(?:\.\d+)?/gu)].map(match => Number(match[0]));
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) {
    return undefined;
  }
  if (second !== undefined) {
    return second >= first ? { from: first, to: nextYear(second) } : undefined;
  }
  if (/less|under|below|<|up to/u.test(text)) {
    return { from: 0, to: first };
  }
  if (/more|over|above|\+|>|plus/u.test(text)) {
    return { from: first, to: Infinity };
  }
  return { from: first, to: nextYear(first) };
}

/** The index of the band that includes the given whole years, or undefined. */
export function findOwnBand(
  bands: readonly { name: string }[],
  years: number | null,
): number | undefined {
  if (years === null) {
    return undefined;
  }
  const index = bands.findIndex(band => {
    const range = findYears(band.name);
    return range !== undefined && years >= range.from && years < range.to;
  });
  return index === -1 ? undefined : index;
}

/** “1 to 4 years” includes everything below 5 years. */
function nextYear(years: number): number {
  return Math.floor(years) + 1;
}
