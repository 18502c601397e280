/** Repeated measurements of one thing. */
export interface Sample {
  median: number;
  /** As text: minimum, maximum, and count. */
  spread: string;
}

/** The median and the spread of measurements. */
export function toSample(values: readonly number[], unit: string): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
  const show = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 1 : 0);
  return {
    median: at(0.5),
    spread: `${show(at(0))} to ${show(at(1))} ${unit} (n = ${sorted.length})`,
  };
}
