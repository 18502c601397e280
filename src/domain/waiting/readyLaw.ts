/**
 * A cumulative distribution of completion times: the probability, from 0 to 1 and never falling,
 * that a report is ready by each of `sampleTimesMs`. It is a table, so distributions can be mixed by
 * adding them up and need no closed form.
 */
export type ReadyCdf = readonly number[];

const firstSampleMs = 200;
const lastSampleMs = 600_000;
const stepsBetween = 480;

/** Sample times of a `ReadyCdf`, in ms after the order: 0, then 1.7 % apart up to ten minutes. */
export const sampleTimesMs: readonly number[] = [
  0,
  ...Array.from(
    { length: stepsBetween + 1 },
    (_, step) => firstSampleMs * (lastSampleMs / firstSampleMs) ** (step / stepsBetween),
  ),
];

const quickShare = 0.9;
const quickEndMs = 60_000;

/** The prior: log-uniform within each of these ranges, in ms, with the given probability. */
const priorRanges = [
  { fromMs: firstSampleMs, toMs: quickEndMs, share: quickShare },
  { fromMs: quickEndMs, toMs: lastSampleMs, share: 1 - quickShare },
];

/**
 * The uninformative prior over completion times. Every order of magnitude is equally likely: 90 % of
 * reports are ready within a minute, log-uniformly from 0.2 s on, and the rest within ten minutes.
 */
export const priorCdf: ReadyCdf = sampleTimesMs.map(ms =>
  priorRanges.reduce((sum, range) => {
    const part = Math.log(ms / range.fromMs) / Math.log(range.toMs / range.fromMs);
    return sum + range.share * Math.min(1, Math.max(0, part));
  }, 0),
);

/** The mixture of distributions, each with its weight; the weights add up to 1. */
export function mixCdfs(parts: readonly { cdf: ReadyCdf; weight: number }[]): ReadyCdf {
  return sampleTimesMs.map((_, index) =>
    parts.reduce((sum, { cdf, weight }) => sum + weight * (cdf[index] ?? 1), 0),
  );
}
