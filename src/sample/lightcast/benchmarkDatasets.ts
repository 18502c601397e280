import { getFamily } from '../figures/families';
import { between, rounded, seededRandom } from '../figures/seededRandom';
import { mapSpread } from '../figures/spread';
import { getFeederOccupations } from './feederOccupations';
import { type RegionLevel, type SampleRegion, getPayFactor } from './region';
import { getSkills } from './skillDatasets';

import type { Dimension } from '../../domain/occupationCode';
import type { Occupation } from '../figures/occupations';
import type { DatasetName } from './datasetNames';

/** What the datasets of one answer are made from. */
export interface BenchmarkQuestion {
  dimension: Dimension;
  occupation: Occupation;
  region: SampleRegion;
  /** Jobs in the region: the public figure for the nation, fiction for a part of it. */
  jobs: number;
  /** Postings in the region, fictional. */
  postings: number;
  /** A share of 0–1 in the scale that the answer uses. */
  toShare: (share: number) => number;
}

/** The names of the five levels of education, by their ids. */
const educationNames = [
  'High school or GED',
  "Associate's degree",
  "Bachelor's degree",
  "Master's degree",
  'Ph.D. or professional degree',
] as const;

/** How postings ask for education, for each typical level. */
const educationShares: readonly (readonly number[])[] = [
  [0.74, 0.12, 0.11, 0.02, 0.01],
  [0.2, 0.54, 0.23, 0.02, 0.01],
  [0.04, 0.05, 0.71, 0.16, 0.04],
  [0.01, 0.02, 0.25, 0.62, 0.1],
  [0.005, 0.01, 0.06, 0.125, 0.8],
];

const experienceBands = ['0 to 2 years', '3 to 5 years', '6 to 8 years', '9+ years'] as const;

const experienceShares = [0.31, 0.4, 0.18, 0.11] as const;

/** How much of an occupation's jobs a region of each level has, fictional. */
const regionShares: Record<RegionLevel, readonly [low: number, high: number]> = {
  nation: [1, 1],
  state: [0.006, 0.06],
  msa: [0.002, 0.03],
  county: [0.0005, 0.008],
};

/** Makes the question of an answer out of what was asked. */
export function toBenchmarkQuestion(
  asked: Pick<BenchmarkQuestion, 'dimension' | 'occupation' | 'region' | 'toShare'>,
): BenchmarkQuestion {
  const { occupation, region } = asked;
  const random = seededRandom('jobs', occupation.soc, region.level, region.id);
  const share = between(random, ...regionShares[region.level]);
  const jobs = Math.max(10, Math.round(occupation.employment * share));
  return { ...asked, jobs, postings: Math.max(3, Math.round(jobs * between(random, 0.08, 0.2))) };
}

/**
 * The value of each dataset. Names and most fields were seen in use; the shapes of `salary` beyond
 * its mean, `employment`, `employers` and `demand` are documented nowhere and are the sample's
 * choice.
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

/** 1.0 for the nation; elsewhere from rare to common. */
function getLocationQuotient({ occupation, region }: BenchmarkQuestion): number {
  const random = seededRandom('quotient', occupation.soc, region.level, region.id);
  return region.level === 'nation' ? 1 : rounded(Math.exp(between(random, -0.9, 0.95)), 2);
}

/** The public national wages; a part of the nation pays a fictional share more or less. */
function getSalary({ occupation, region }: BenchmarkQuestion): unknown {
  const factor = getPayFactor(region);
  const { mean, ...percentiles } = mapSpread(
    occupation.wage,
    wage => Math.round((wage * factor) / 10) * 10,
  );
  return { mean, median: percentiles.p50, percentiles };
}

/** Shares a little different from the given ones that still make 1. */
function jitter(shares: readonly number[], random: () => number): number[] {
  const weights = shares.map(share => share * between(random, 0.8, 1.2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => rounded(weight / total, 3));
}
