import { type ReadyCdf, mixCdfs, priorCdf, sampleTimesMs } from './pollTimes';

/** The logarithm of an observed duration in ms, and its weight. */
interface Observation {
  log: number;
  weight: number;
}

/** A duration from this many reports ago has half the weight of the latest. */
const halfWeightAfter = 15;

/** The prior of the standard deviation of log durations, and its weight in observations. */
const priorSpread = 0.5;
const priorSpreadCount = 3;

/**
 * The weight of each estimate before the first observation, in observations (Dirichlet prior). The
 * log-normal fit has the higher one, because completion times are usually log-normal.
 */
const priorCounts = { logNormal: 2, kernels: 1 };

/** The weight, in observations, of the possibility that the history no longer applies. */
const doubt = 0.1;

const emRounds = 10;

const sampleLogs = sampleTimesMs.map(Math.log);

/** The predicted distribution of the next duration. */
export interface Prediction {
  /** Based on the history. */
  expected: ReadyCdf;
  /** The same, mixed with the prior in case the history no longer applies. */
  hedged: ReadyCdf;
}

/**
 * Predicts how long the next report takes from durations in ms, latest last, as a mixture of three
 * distributions: a log-normal fit, which needs few observations; a kernel density estimate, which can
 * have any shape (a service that is fast for some queries and slow for others has two modes); and the
 * prior over all times. The weights depend on how well each predicts every observation from the others.
 */
export function predict(durations: readonly number[]): Prediction {
  const observations = durations.map((ms, index) => ({
    log: Math.log(ms),
    weight: 0.5 ** ((durations.length - 1 - index) / halfWeightAfter),
  }));
  const { logNormal, kernels } = weighEstimates(observations);
  const { mean, deviation, steepness } = fitNormal(observations);
  const expected = mixCdfs([
    {
      cdf: sampleLogs.map(log => normalCdf((log - mean) / deviation)),
      weight: logNormal,
    },
    { cdf: sumKernels(observations, steepness), weight: kernels },
  ]);
  const priorWeight = doubt / (observations.length + doubt);
  const hedged = mixCdfs([
    { cdf: expected, weight: 1 - priorWeight },
    { cdf: priorCdf, weight: priorWeight },
  ]);
  return { expected, hedged };
}

/** The kernel density estimate; a logistic kernel of log time is ms^k / (ms^k + duration^k). */
function sumKernels(observations: readonly Observation[], steepness: number): ReadyCdf {
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  const parts = observations.map(({ log, weight }) => ({
    power: Math.exp(-steepness * log),
    share: weight / total,
  }));
  return sampleLogs.map(log => {
    const power = Math.exp(-steepness * log);
    let sum = 0;
    for (const part of parts) {
      sum += (part.share * part.power) / (part.power + power);
    }
    return sum;
  });
}

type Weights = Record<keyof typeof priorCounts, number>;

/**
 * The weights of both estimates by expectation maximization: each observation contributes to an
 * estimate according to that estimate's share of its leave-one-out density.
 */
function weighEstimates(observations: readonly Observation[]): Weights {
  const densities = observations.map(each => ({
    weight: each.weight,
    ...getDensities(
      each.log,
      observations.filter(other => other !== each),
    ),
  }));
  let weights = normalize(priorCounts);
  for (let round = 0; round < emRounds; round += 1) {
    const counts: Weights = { ...priorCounts };
    for (const density of densities) {
      const shares = normalize({
        logNormal: weights.logNormal * density.logNormal,
        kernels: weights.kernels * density.kernels,
      });
      counts.logNormal += density.weight * shares.logNormal;
      counts.kernels += density.weight * shares.kernels;
    }
    weights = normalize(counts);
  }
  return weights;
}

function normalize({ logNormal, kernels }: Weights): Weights {
  const total = logNormal + kernels;
  return { logNormal: logNormal / total, kernels: kernels / total };
}

/** The density of each estimate from the other observations, at this one. */
function getDensities(log: number, others: readonly Observation[]): Weights {
  if (others.length === 0) {
    return priorCounts;
  }
  const { mean, deviation, steepness } = fitNormal(others);
  const z = (log - mean) / deviation;
  return {
    logNormal: Math.exp((-z * z) / 2) / (deviation * Math.sqrt(2 * Math.PI)),
    kernels: toMean(others, other => {
      const share = logistic(log - other.log, steepness);
      return steepness * share * (1 - share);
    }),
  };
}

/**
 * The normal distribution fitted to log durations. With few observations, its standard deviation is
 * shrunk toward the prior, and it includes the error of the mean. Kernels are logistic because those
 * have a closed form; one with standard deviation s has the steepness π / (s √3). The bandwidth is √2
 * standard deviations for a single duration, and narrows with more.
 */
function fitNormal(observations: readonly Observation[]): {
  mean: number;
  deviation: number;
  steepness: number;
} {
  const count = observations.length;
  const mean = toMean(observations, ({ log }) => log);
  const variance = toMean(observations, ({ log }) => (log - mean) ** 2);
  const spread = Math.sqrt(
    (variance * count + priorSpread ** 2 * priorSpreadCount) / (count - 1 + priorSpreadCount),
  );
  const bandwidth = Math.SQRT2 * spread * count ** -0.4;
  return {
    mean,
    deviation: spread * Math.sqrt(1 + 1 / count),
    steepness: Math.PI / (bandwidth * Math.sqrt(3)),
  };
}

function logistic(distance: number, steepness: number): number {
  return 1 / (1 + Math.exp(-steepness * distance));
}

/**
 * The standard normal distribution, to 1.4e-4.
 *
 * @see https://doi.org/10.3926/jiem.2009.v2n1.p114-127
 */
function normalCdf(z: number): number {
  return logistic(z, 1.5976 + 0.07056 * z * z);
}

/** The weighted mean of a value over observations. */
function toMean(
  observations: readonly Observation[],
  getValue: (of: Observation) => number,
): number {
  let sum = 0;
  let weights = 0;
  for (const each of observations) {
    sum += each.weight * getValue(each);
    weights += each.weight;
  }
  return sum / weights;
}
