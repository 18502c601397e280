import { between, seededRandom } from '../figures/seededRandom';

import type { Dimension } from '../../domain/occupations/occupationCode';
import type { Occupation } from '../figures/occupations';
import type { RegionLevel, SampleRegion } from './region';

/** The input for the datasets of one response. */
export interface BenchmarkQuestion {
  dimension: Dimension;
  occupation: Occupation;
  region: SampleRegion;
  /** Jobs in the region: the public figure for the nation, fictional for smaller regions. */
  jobs: number;
  /** Postings in the region, fictional. */
  postings: number;
  /** Converts a share of 0–1 to the scale of the response. */
  toShare: (share: number) => number;
}

/** The fictional range of a region's share of the nation's jobs, by level. */
const regionShares: Record<RegionLevel, readonly [low: number, high: number]> = {
  nation: [1, 1],
  state: [0.006, 0.06],
  msa: [0.002, 0.03],
  county: [0.0005, 0.008],
};

/** Derives the fictional number of jobs and postings for a request. */
export function toBenchmarkQuestion(
  asked: Pick<BenchmarkQuestion, 'dimension' | 'occupation' | 'region' | 'toShare'>,
): BenchmarkQuestion {
  const { occupation, region } = asked;
  const random = seededRandom('jobs', occupation.soc, region.level, region.id);
  const share = between(random, ...regionShares[region.level]);
  const jobs = Math.max(10, Math.round(occupation.employment * share));
  return { ...asked, jobs, postings: Math.max(3, Math.round(jobs * between(random, 0.08, 0.2))) };
}
