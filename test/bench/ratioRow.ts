import { type BenchRow, fact, mark } from './benchRow';
import { type Sample, toSample } from './statistics';

interface RatioFacts {
  measure: string;
  /** Measurements of the current sources, in `unit`. */
  own: readonly number[];
  /** The same of what they are compared with, taken in turns; undefined where there is none. */
  base: readonly number[] | undefined;
  /** What they are compared with. */
  baseName: string;
  unit: string;
  /** What the ratio of the medians must not exceed; a row without it informs. */
  limit?: number;
  note: string;
}

/** A row with the ratio of two medians; the measurements themselves where there is no baseline. */
export function toRatioRow(facts: RatioFacts): BenchRow {
  const { measure, own, base, baseName, unit, limit, note } = facts;
  const sample = toSample(own, unit);
  if (base === undefined) {
    const { median: value, spread } = sample;
    return fact({ measure, value, unit, spread, note: `${note}; ${baseName}` });
  }
  const baseSample = toSample(base, unit);
  const row = {
    measure: `${measure}, relative to ${baseName}`,
    value: sample.median / baseSample.median,
    unit: '×',
    spread: describe(sample, own.length, unit),
    peers: describe(baseSample, base.length, unit),
    note,
  };
  return limit === undefined ? fact(row) : mark({ ...row, limit });
}

function describe({ median, spread }: Sample, count: number, unit: string): string {
  const value = `${Number(median.toPrecision(3))} ${unit}`;
  return count === 1 ? value : `${value}; ${spread}`;
}
