/** The figures of a row, in the order of the published tables. */
export const columns = [
  'employment',
  'annualMean',
  'annualP10',
  'annualP25',
  'annualP50',
  'annualP75',
  'annualP90',
  'hourlyMean',
  'hourlyP50',
] as const;

export type Column = (typeof columns)[number];

/** The index of each column in a row. */
export const at = {
  employment: 0,
  annualMean: 1,
  annualP10: 2,
  annualP25: 3,
  annualP50: 4,
  annualP75: 5,
  annualP90: 6,
  hourlyMean: 7,
  hourlyP50: 8,
} as const satisfies Record<Column, number>;

/**
 * A row, by the indexes of its columns, in units: tens of workers, tens of dollars a year, cents an
 * hour; `notPublished` where there is no figure.
 */
export type Row = number[];

export const notPublished = -1;

/** Which figures a row has and how they are stored. */
export interface RowForm {
  /** Bit n is set when the row has the nth column. */
  mask: number;
  /** False when the hourly figures are the annual ones divided by 2,080, as most are. */
  hasOwnHours: boolean;
  /** Stored as plain numbers, because the percentiles aren't in ascending order. */
  isVerbatim: boolean;
}

/** What a row is likely to hold, given what is typical of its occupation and its area. */
export interface Expected {
  /** Tens of dollars a year. */
  median: number;
  /** Tens of workers. */
  employment: number;
}

/**
 * Stores or restores one number of the column with this index. A writer stores `value` and returns it;
 * a reader ignores it and returns what was stored. `scale` is known to both: the number is small or of
 * that magnitude; `Infinity` if nothing is known.
 */
export type CodeNumber = (column: number, value: number, scale: number) => number;

const maxWidth = 24;

/** Hourly figures in cents for 2,080 hours, from annual ones in tens of dollars. */
const centsPerTenDollars = 1000 / 2080;

/**
 * Stores or restores rows, each figure as its difference from what the figures before it suggest. One
 * class does both, so that they can't disagree. The suggestions only make the stored numbers small:
 * every figure is restored exactly as published.
 */
export class RowCodec {
  readonly #code: CodeNumber;
  #mask = 0;
  #row: Row = [];

  constructor(code: CodeNumber) {
    this.#code = code;
  }

  /** Stores the row, or restores it by replacing its figures. */
  run(row: Row, form: RowForm, expected: Expected): void {
    this.#row = row;
    this.#mask = form.mask;
    if (form.isVerbatim) {
      columns.forEach((_, column) => this.#codeAbove(column, 0, Infinity));
      return;
    }
    this.#codeAbove(at.employment, 0, expected.employment);
    const p50 = this.#codeAround(at.annualP50, expected.median, expected.median);
    const p25 = this.#codeBelow(at.annualP25, p50);
    const p10 = this.#codeBelow(at.annualP10, p25);
    const p75 = this.#codeAbove(at.annualP75, p50, p50);
    const p90 = this.#codeAbove(at.annualP90, p75, p75);
    const middle = Math.round((p10 + 2 * (p25 + p50 + p75) + p90) / 8);
    const mean = this.#codeAround(at.annualMean, middle, p90 - p10);
    this.#codeHours(at.hourlyMean, mean, form.hasOwnHours);
    this.#codeHours(at.hourlyP50, p50, form.hasOwnHours);
  }

  #codeBelow(column: number, limit: number): number {
    return this.#has(column)
      ? this.#put(column, limit - this.#code(column, limit - this.#get(column), limit))
      : limit;
  }

  #codeAbove(column: number, limit: number, scale: number): number {
    return this.#has(column)
      ? this.#put(column, limit + this.#code(column, this.#get(column) - limit, scale))
      : limit;
  }

  #codeAround(column: number, center: number, scale: number): number {
    return this.#has(column)
      ? this.#put(
          column,
          center + unfold(this.#code(column, fold(this.#get(column) - center), scale)),
        )
      : center;
  }

  #codeHours(column: number, annual: number, areOwn: boolean): void {
    const cents = Math.round(annual * centsPerTenDollars);
    if (areOwn) {
      this.#codeAround(column, cents, 0);
    } else if (this.#has(column)) {
      this.#put(column, cents);
    }
  }

  #has(column: number): boolean {
    return (this.#mask & (1 << column)) !== 0;
  }

  #get(column: number): number {
    return this.#row[column] ?? notPublished;
  }

  #put(column: number, value: number): number {
    this.#row[column] = value;
    return value;
  }
}

export function createRow(): Row {
  return columns.map(() => notPublished);
}

/** The width of the Rice code for a number of this scale; `factor` is in 64ths. */
export function toWidth(scale: number, factor: number): number {
  return Math.min(maxWidth, 31 - Math.clz32(Math.max(1, (scale * factor) / 64)));
}

/** Maps 0, -1, 1, -2, … to 0, 1, 2, 3, … */
function fold(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unfold(folded: number): number {
  return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
}
