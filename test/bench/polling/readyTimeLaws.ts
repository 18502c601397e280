import type { Random } from '../../../src/domain/waiting/pollSchedule';

/** A law of how long reports take, in milliseconds. */
export interface ReadyTimeLaw {
  name: string;
  /** The chance that a report is ready by then. */
  cdf: (ms: number) => number;
  draw: (random: Random) => number;
  /** What lies outside these moments does not matter. */
  fromMs: number;
  toMs: number;
}

export function logUniform(fromMs: number, toMs: number): ReadyTimeLaw {
  const ratio = toMs / fromMs;
  return {
    name: `log-uniform ${fromMs / 1000}–${toMs / 1000} s`,
    cdf: ms => Math.min(1, Math.max(0, Math.log(ms / fromMs) / Math.log(ratio))),
    draw: random => fromMs * ratio ** random(),
    fromMs,
    toMs,
  };
}

export function logNormal(medianMs: number, sigma: number): ReadyTimeLaw {
  return {
    name: `log-normal, median ${(medianMs / 1000).toPrecision(2)} s, σ ${sigma}`,
    cdf: ms => (ms <= 0 ? 0 : normalCdf(Math.log(ms / medianMs) / sigma)),
    draw: random => medianMs * Math.exp(sigma * drawNormal(random)),
    fromMs: medianMs * Math.exp(-4 * sigma),
    toMs: medianMs * Math.exp(4.5 * sigma),
  };
}

export function exponential(meanMs: number): ReadyTimeLaw {
  return {
    name: `exponential, mean ${meanMs / 1000} s`,
    cdf: ms => 1 - Math.exp(-Math.max(0, ms) / meanMs),
    draw: random => -meanMs * Math.log(1 - random()),
    fromMs: meanMs / 500,
    toMs: meanMs * 12,
  };
}

/** Two normal numbers of Box and Muller, of which one is enough. */
function drawNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/**
 * The normal distribution, to 1.5e-7.
 *
 * @see https://personal.math.ubc.ca/~cbm/aands/page_299.htm formula 7.1.26
 */
function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const coefficients = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  const series = coefficients.reduceRight((sum, coefficient) => (sum + coefficient) * t, 0);
  const tail = (series * Math.exp(-x * x)) / 2;
  return z > 0 ? 1 - tail : tail;
}
