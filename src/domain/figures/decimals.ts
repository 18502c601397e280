/** The shortest decimal digits of a number above or equal to 0; the point is before digit `point`. */
interface Decimal {
  digits: string;
  point: number;
}

/**
 * A number as `Intl.NumberFormat('en-US')` writes it, with at most `most` decimal digits and at
 * least `least`. By hand, because the first use of `Intl` takes longer than drawing the answer.
 */
export function formatDecimal(value: number, most: number, least = 0): string {
  return write(value, decimal => {
    const { whole, fraction } = split(round(decimal, most));
    return join(group(whole), fraction.padEnd(least, '0'));
  });
}

/** The same with one significant digit, for numbers below 1. */
export function formatOneDigit(value: number): string {
  return write(value, decimal => {
    const { whole, fraction } = split(round(decimal, 1 - decimal.point));
    return join(whole, fraction);
  });
}

const thousands = ['', 'K', 'M', 'B', 'T'];

/** The same in compact notation, with at most two decimal digits: “1.25M”. */
export function formatCompact(value: number): string {
  return write(value, ({ digits, point }) => {
    const steps = Math.max(0, Math.min(thousands.length - 1, Math.floor((point - 1) / 3)));
    const rounded = round({ digits, point: point - 3 * steps }, 2);
    // Rounding can lead to the next thousand: 999,999 is 1M.
    const isNext = rounded.point > 3 && steps < thousands.length - 1;
    const { whole, fraction } = split(isNext ? { ...rounded, point: rounded.point - 3 } : rounded);
    const grouped = whole.length > 4 ? group(whole) : whole;
    return join(grouped, fraction) + (thousands[isNext ? steps + 1 : steps] ?? '');
  });
}

function write(value: number, writeSize: (decimal: Decimal) => string): string {
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  const size = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + (size === Infinity ? '∞' : writeSize(toDecimal(size)));
}

function toDecimal(size: number): Decimal {
  const [digits = '', exponent] = size.toExponential().split('e');
  return { digits: digits.replace('.', ''), point: Number(exponent) + 1 };
}

/** Half away from 0, at `most` digits behind the point. */
function round({ digits, point }: Decimal, most: number): Decimal {
  const kept = point + most;
  if (kept >= digits.length) {
    return { digits, point };
  }
  if (kept < 0) {
    return { digits: '0', point: 1 };
  }
  const isUp = (digits[kept] ?? '0') >= '5';
  const rounded = String(BigInt(digits.slice(0, kept)) + (isUp ? 1n : 0n));
  // 99 became 100, or nothing became 1.
  return { digits: rounded, point: point + rounded.length - kept };
}

function split({ digits, point }: Decimal): { whole: string; fraction: string } {
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = point < 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  return { whole, fraction: fraction.replace(/0+$/u, '') };
}

const join = (whole: string, fraction: string): string =>
  fraction === '' ? whole : `${whole}.${fraction}`;

function group(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
