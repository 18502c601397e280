/** Some measurements of the same thing. */
export interface Sample {
  median: number;
  /** As text: the least and the most, and how many there are. */
  spread: string;
}

/** The median of some measurements and how far they lie apart. */
export function toSample(values: readonly number[], unit: string): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
  const show = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 1 : 0);
  return {
    median: at(0.5),
    spread: `${show(at(0))} to ${show(at(1))} ${unit} (n = ${sorted.length})`,
  };
}
