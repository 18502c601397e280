import { getFamily } from '../figures/families';
import { between, rounded, seededRandom } from '../figures/seededRandom';
import { mapSpread } from '../figures/spread';

import { getFeederOccupations } from './feederOccupations';
import { getPayFactor } from './region';
import { getSkills } from './skillDatasets';

import type { BenchmarkQuestion } from './benchmarkQuestion';
import type { DatasetName } from './datasetNames';

/** The names of the five education levels, by ID. */
const educationNames = [
  'High school or GED',
  "Associate's degree",
  "Bachelor's degree",
  "Master's degree",
  'Ph.D. or professional degree',
] as const;

/** The share of postings that require each education level, by the typical level. */
const educationShares: readonly (readonly number[])[] = [
  [0.74, 0.12, 0.11, 0.02, 0.01],
  [0.2, 0.54, 0.23, 0.02, 0.01],
  [0.04, 0.05, 0.71, 0.16, 0.04],
  [0.01, 0.02, 0.25, 0.62, 0.1],
  [0.005, 0.01, 0.06, 0.125, 0.8],
];

const experienceBands = ['0 to 2 years', '3 to 5 years', '6 to 8 years', '9+ years'] as const;

const experienceShares = [0.31, 0.4, 0.18, 0.11] as const;

/**
 * Creates the value of each dataset. Names and most fields have been observed. The shapes of
 * `employment`, `employers`, `demand` and of `salary` beyond its mean aren't documented and are the
 * sample's choice.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_post_dimension-1
 */
export const datasets: Record<DatasetName, (question: BenchmarkQuestion) => unknown> = {
  commonSkills: question => getSkills('commonSkills', question),
  definingSkills: question => getSkills('definingSkills', question),
  demand: ({ postings }) => ({
    uniquePostings: postings,
    totalPostings: Math.round(postings * 2.4),
    medianPostingDays: 27,
  }),
  distinguishingSkills: question => getSkills('distinguishingSkills', question),
  education: getEducation,
  employers: ({ postings, occupation }) => ({
    count: Math.max(
      1,
      Math.round(postings / between(seededRandom('employers', occupation.soc), 3, 9)),
    ),
  }),
  employment: ({ jobs }) => ({ jobs }),
  experience: getExperience,
  feederOccupations: ({ occupation, dimension }) => getFeederOccupations(occupation, dimension),
  locationQuotient: getLocationQuotient,
  necessarySkills: question => getSkills('necessarySkills', question),
  riskScore: ({ occupation }) =>
    rounded(
      getFamily(occupation.family).risk + between(seededRandom('risk', occupation.soc), -4, 4),
      1,
    ),
  salary: getSalary,
  salaryBoostingSkills: question => getSkills('salaryBoostingSkills', question),
  specializedSkills: question => getSkills('specializedSkills', question),
  typicalEducation: ({ occupation }) => ({
    id: occupation.education,
    name: educationNames[occupation.education],
  }),
};

function getEducation({ occupation, postings, toShare }: BenchmarkQuestion): unknown {
  const random = seededRandom('education', occupation.soc);
  const shares = jitter(educationShares[occupation.education] ?? [], random);
  return shares.map((share, id) => ({
    id,
    name: educationNames[id],
    count: Math.round(share * postings),
    percentage: toShare(share),
  }));
}

function getExperience({ occupation, toShare }: BenchmarkQuestion): unknown {
  const random = seededRandom('asked experience', occupation.soc);
  const shares = jitter(experienceShares, random);
  const typicalYears = [1, 4, 7, 11];
  const mean = shares.reduce((sum, share, index) => sum + share * (typicalYears[index] ?? 0), 0);
  return {
    mean: rounded(mean, 1),
    distribution: experienceBands.map((key, index) => ({
      key,
      value: toShare(shares[index] ?? 0),
    })),
  };
}

/** 1.0 for the nation. */
function getLocationQuotient({ occupation, region }: BenchmarkQuestion): number {
  const random = seededRandom('quotient', occupation.soc, region.level, region.id);
  return region.level === 'nation' ? 1 : rounded(Math.exp(between(random, -0.9, 0.95)), 2);
}

/** The public national wages, with a fictional factor for smaller regions. */
function getSalary({ occupation, region }: BenchmarkQuestion): unknown {
  const factor = getPayFactor(region);
  const { mean, ...percentiles } = mapSpread(
    occupation.wage,
    wage => Math.round((wage * factor) / 10) * 10,
  );
  return { mean, median: percentiles.p50, percentiles };
}

/** Varies shares slightly; they still add up to 1. */
function jitter(shares: readonly number[], random: () => number): number[] {
  const weights = shares.map(share => share * between(random, 0.8, 1.2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => rounded(weight / total, 3));
}
