import { between, seededRandom } from '../figures/seededRandom';

import type { Dimension } from '../../domain/occupations/occupationCode';
import type { Occupation } from '../figures/occupations';
import type { RegionLevel, SampleRegion } from './region';

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
