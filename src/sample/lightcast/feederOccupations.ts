import { type Occupation, occupations } from '../figures/occupations';
import { between, rounded, seededRandom } from '../figures/seededRandom';

import { toOccupationId } from './occupationId';

import type { Dimension } from '../../domain/occupations/occupationCode';

/** At most so many, the most relevant first. */
const maxFeeders = 6;

/** Means less far apart than this share of the target's are comparable pay. */
const comparable = 0.08;

/**
 * Occupations that people come from. Who they are and how relevant is fiction; the differences are
 * those of the public national means, as the target's mean minus the feeder's: positive when the
 * move pays. Which way the real service subtracts is not documented. `name`, `meanSalary` and the
 * four categories are known from sister services.
 */
export function getFeederOccupations(target: Occupation, dimension: Dimension): unknown[] {
  return occupations
    .filter(other => other !== target)
    .map(other => ({ other, score: getScore(other, target) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, maxFeeders)
    .map(({ other, score }) => ({
      id: toOccupationId(dimension, other),
      name: other.name,
      meanSalary: other.wage.mean,
      meanSalaryDiff: target.wage.mean - other.wage.mean,
      category: getCategory(other, target),
      score,
    }));
}

function getScore(other: Occupation, target: Occupation): number {
  const nearness =
    (isSameGroup(other, target) ? 0.3 : 0) +
    (other.family === target.family ? 0.25 : 0) +
    (other.education === target.education ? 0.1 : 0);
  const random = seededRandom('feeder', target.soc, other.soc);
  return rounded(Math.min(0.98, nearness + between(random, 0.05, 0.33)), 2);
}

function getCategory(other: Occupation, target: Occupation): string {
  const pays = target.wage.mean - other.wage.mean > comparable * target.wage.mean;
  const isSame = isSameGroup(other, target);
  if (pays) {
    return isSame ? 'Advancement' : 'LateralAdvancement';
  }
  return isSame ? 'Similar' : 'LateralTransition';
}

/** The first two digits of a SOC code are its major group. */
function isSameGroup(one: Occupation, other: Occupation): boolean {
  return one.soc.slice(0, 2) === other.soc.slice(0, 2);
}
